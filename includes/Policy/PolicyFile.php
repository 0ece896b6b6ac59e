<?php
declare(strict_types=1);

namespace StorePosture\Policy;

use StorePosture\Contract\Data;
use StorePosture\Contract\Read;
use StorePosture\Contract\Schema;
use StorePosture\Model\Problem;
use StorePosture\Model\Words;

/**
 * Reads a policy file: whole, or not at all. Writes nothing.
 *
 * @phpstan-import-type Acceptance from Policy
 */
final class PolicyFile {
	public const VERSION = 1;

	public const MAX_BYTES = 262144;

	private const MAX_DEPTH = 48;

	private const ADDRESSES = array( 'alert_email', 'escalation_email', 'emergency_email' );

	/**
	 * @param \Closure(string): bool $is_mail
	 * @param \Closure(string): bool $is_webhook
	 */
	public function __construct(
		private readonly Schema $schema,
		private readonly Data $data,
		private readonly HouseRules $rules,
		private readonly Words $words,
		private readonly \Closure $is_mail,
		private readonly \Closure $is_webhook,
	) {}

	/**
	 * @throws Problem With all that is wrong, a line each.
	 */
	public function read( string $text ): Policy {
		$file    = $this->decode( $text );
		$version = $file['schema_version'] ?? null;
		if ( is_int( $version ) && $version > self::VERSION ) {
			throw Problem::invalid( $this->words->say( 'A newer version of Store Posture wrote this file. Update the plugin here first.' ) );
		}
		$shape = new Shape( $this->words );
		$value = $shape->read( $file, $this->schema->get( 'policy' ) );
		$value = is_array( $value ) && array() === $shape->complaints ? $value : array();
		$rules = isset( $value['house_rules'] ) ? $this->rules->read( array_values( (array) $value['house_rules'] ), $shape ) : null;
		$this->settings( $value, $shape );
		$limits = isset( $value['limits'] ) ? $this->limits( (array) $value['limits'], $shape ) : null;
		if ( array() !== $shape->complaints ) {
			throw Problem::invalid( $this->words->say( 'This policy cannot be taken. Nothing was changed.' ) . "\n" . implode( "\n", $shape->complaints ) );
		}
		return new Policy( trim( Read::text( $value, 'name' ) ), self::scalars( $value['settings'] ?? array() ), $limits, $rules, self::accepted( $value ), $shape->ignored );
	}

	/**
	 * Which limits may be set, with their names and ranges.
	 *
	 * @return array<string, array{label: string, least: int, most: int}>
	 */
	public function ranges(): array {
		$ranges = array();
		foreach ( $this->data->any( 'policy_limits' ) as $row ) {
			$ranges[ Read::text( $row, 'limit' ) ] = array(
				'label' => Read::text( $row, 'label' ),
				'least' => Read::number( $row, 'least' ),
				'most'  => Read::number( $row, 'most' ),
			);
		}
		return $ranges;
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function decode( string $text ): array {
		if ( strlen( $text ) > self::MAX_BYTES ) {
			throw Problem::invalid( $this->words->say( 'A policy file has at most %d KB.', intdiv( self::MAX_BYTES, 1024 ) ) );
		}
		// Editors of some systems write a mark of the encoding first.
		$file = json_decode( str_starts_with( $text, "\xEF\xBB\xBF" ) ? substr( $text, 3 ) : $text, true, self::MAX_DEPTH );
		return is_array( $file ) ? $file : throw Problem::invalid( $this->words->say( 'This is no policy file: it is not JSON, or nested too deeply.' ) );
	}

	/**
	 * @param array<array-key, mixed> $value
	 */
	private function settings( array $value, Shape $shape ): void {
		foreach ( self::ADDRESSES as $key ) {
			$mail = Read::text( $value['settings'] ?? null, $key );
			if ( '' !== $mail && ! ( $this->is_mail )( $mail ) ) {
				$shape->complain( "/settings/{$key}", $this->words->say( 'This is no mail address.' ) );
			}
		}
		$url = Read::text( $value['settings'] ?? null, 'webhook_url' );
		if ( '' !== $url && ! ( $this->is_webhook )( $url ) ) {
			$shape->complain( '/settings/webhook_url', $this->words->say( 'The webhook needs an address that begins with https:// and is on the internet.' ) );
		}
	}

	/**
	 * @param array<array-key, mixed> $limits
	 * @return array<string, int|float>
	 */
	private function limits( array $limits, Shape $shape ): array {
		$ranges = $this->ranges();
		$taken  = array();
		foreach ( $limits as $name => $value ) {
			$name  = (string) $name;
			$range = $ranges[ $name ] ?? null;
			if ( null === $range ) {
				$shape->complain( '/limits/' . substr( $name, 0, 60 ), $this->words->say( 'This limit is not for a policy to set.' ) );
			} elseif ( ! is_int( $value ) || $value < $range['least'] || $value > $range['most'] ) {
				$shape->complain( "/limits/{$name}", $this->words->say( 'A whole number from %1$d to %2$d belongs here.', $range['least'], $range['most'] ) );
			} else {
				$taken[ $name ] = $value;
			}
		}
		ksort( $taken );
		return $taken;
	}

	/**
	 * @return array<string, string|int|bool>
	 */
	private static function scalars( mixed $settings ): array {
		$kept = array();
		foreach ( is_array( $settings ) ? $settings : array() as $key => $value ) {
			if ( is_scalar( $value ) && ! is_float( $value ) ) {
				$kept[ (string) $key ] = is_string( $value ) ? trim( $value ) : $value;
			}
		}
		return $kept;
	}

	/**
	 * @param array<array-key, mixed> $value
	 * @return list<Acceptance>
	 */
	private static function accepted( array $value ): array {
		return array_map(
			static fn ( array $row ): array => array(
				'check'  => Read::text( $row, 'check' ),
				'reason' => Read::text( $row, 'reason' ),
				'owner'  => Read::text( $row, 'owner' ),
				'until'  => Read::text( $row, 'until' ),
				'site'   => strtolower( Read::text( $row, 'site' ) ),
			),
			Read::records( $value, 'accepted' )
		);
	}
}
