<?php
declare(strict_types=1);

namespace StorePosture\Policy;

use StorePosture\Contract\Data;
use StorePosture\Contract\Read;
use StorePosture\Contract\Shapes;
use StorePosture\Model\SettingNames;
use StorePosture\Model\State;
use StorePosture\Model\Words;

/**
 * What a policy changes, a row each, as text.
 *
 * @phpstan-import-type PolicyChangesShape from Shapes
 * @phpstan-type Change value-of<PolicyChangesShape['changes']>
 */
final class Differences {
	public function __construct( private readonly PolicyFile $file, private readonly Data $data, private readonly Words $words ) {}

	/**
	 * @param array<string, mixed> $settings As they are now.
	 * @param list<State>          $states   That would stand.
	 * @param array<string, State> $stood    That stand now, by check.
	 * @return list<Change>
	 */
	public function of( Policy $policy, InForce $now, array $settings, array $states, array $stood ): array {
		$rows = array( self::row( 'name', 'name', $this->words->say( 'Name of the policy' ), $now->name(), $policy->name ) );
		foreach ( $policy->settings as $key => $value ) {
			$rows[] = self::row( 'settings', $key, $this->words->say( SettingNames::TABLE[ $key ] ?? $key ), $this->said( $settings[ $key ] ?? null ), $this->said( $value ) );
		}
		if ( true !== ( $settings['set_up'] ?? null ) ) {
			$rows[] = self::row( 'settings', 'set_up', $this->words->say( SettingNames::TABLE['set_up'] ), $this->words->say( 'no' ), $this->words->say( 'yes' ) );
		}
		array_push( $rows, ...$this->limits( $policy, $now ), ...$this->rules( $policy, $now ) );
		foreach ( $states as $state ) {
			$known  = $stood[ $state->check ] ?? null;
			$rows[] = self::row( 'accepted', $state->check, $state->check, null === $known ? '' : "{$known->kind}, {$known->by}, {$known->until}: {$known->note}", "{$state->by}, {$state->until}: {$state->note}" );
		}
		return array_values( array_filter( $rows, fn ( array $row ): bool => $row['before'] !== $row['after'] ) );
	}

	/**
	 * @return list<Change>
	 */
	private function limits( Policy $policy, InForce $now ): array {
		if ( null === $policy->limits ) {
			return array();
		}
		$ranges = $this->file->ranges();
		$ours   = $this->data->shipped( 'limits' );
		$rows   = array();
		foreach ( array_keys( $now->limits() + $policy->limits ) as $name ) {
			$usual  = Read::number( $ours, $name );
			$rows[] = self::row( 'limits', $name, $this->words->say( $ranges[ $name ]['label'] ?? $name ), self::text( $now->limits()[ $name ] ?? $usual ), self::text( $policy->limits[ $name ] ?? $usual ) );
		}
		return $rows;
	}

	/**
	 * @return list<Change>
	 */
	private function rules( Policy $policy, InForce $now ): array {
		if ( null === $policy->house_rules ) {
			return array();
		}
		$rows = array();
		foreach ( array_keys( $now->house_rules() + $policy->house_rules ) as $id ) {
			$old    = $now->house_rules()[ $id ] ?? null;
			$new    = $policy->house_rules[ $id ] ?? null;
			$before = null === $old ? '' : $old['title']['fail'];
			$after  = null === $new ? '' : $new['title']['fail'];
			if ( $before === $after && $old !== $new ) {
				$after .= ' ' . $this->words->say( '(the rule changes)' );
			}
			$rows[] = self::row( 'house_rules', $id, $id, $before, $after );
		}
		return $rows;
	}

	/**
	 * @param 'name'|'settings'|'limits'|'house_rules'|'accepted' $part
	 * @return Change
	 */
	private static function row( string $part, string $id, string $label, string $before, string $after ): array {
		return array(
			'part'   => $part,
			'id'     => $id,
			'label'  => $label,
			'before' => $before,
			'after'  => $after,
		);
	}

	private function said( mixed $value ): string {
		return is_bool( $value ) ? $this->words->say( $value ? 'yes' : 'no' ) : self::text( $value );
	}

	private static function text( mixed $value ): string {
		return is_scalar( $value ) ? (string) $value : '';
	}
}
