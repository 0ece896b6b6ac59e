<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;
use StorePosture\Policy\InForce;

/**
 * The policy in force: one option, not loaded by itself. Settings and accepted risks stand where they always do.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class Policies implements InForce {
	public const OPTION = 'store_posture_policy';

	public function name(): string {
		$name = $this->stored()['name'] ?? '';
		return is_string( $name ) ? $name : '';
	}

	public function limits(): array {
		$limits = array();
		foreach ( (array) ( $this->stored()['limits'] ?? array() ) as $name => $value ) {
			if ( is_int( $value ) ) {
				$limits[ (string) $name ] = $value;
			}
		}
		return $limits;
	}

	public function house_rules(): array {
		$rules = array();
		foreach ( (array) ( $this->stored()['house_rules'] ?? array() ) as $id => $rule ) {
			if ( is_array( $rule ) ) {
				/** @var CheckShape $rule Catalog looks at it again, as at ours. */
				$rules[ (string) $id ] = $rule;
			}
		}
		return $rules;
	}

	public function save( string $name, array $limits, array $house_rules ): void {
		$policy = array(
			'name'        => $name,
			'limits'      => $limits,
			'house_rules' => $house_rules,
		);
		if ( $policy !== $this->stored() && ! update_option( self::OPTION, $policy, false ) ) {
			throw Problem::not_stored();
		}
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function stored(): array {
		$stored = get_option( self::OPTION, array() );
		return is_array( $stored ) ? $stored : array();
	}
}
