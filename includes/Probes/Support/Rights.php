<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Rights that matter, and who holds them: take over the site, or read customers' data.
 */
final class Rights {
	/** An id no account has. Not 0: WordPress keeps edit_users from visitors. */
	private const NOBODY = PHP_INT_MAX;

	/** @var list<string> */
	public readonly array $takeover;
	/** @var list<string> */
	public readonly array $customer_data;

	public function __construct( private readonly Data $data ) {
		$this->takeover      = $this->of_class( 'takeover' );
		$this->customer_data = $this->of_class( 'customer_data' );
	}

	/**
	 * @return array<string, array<string, bool>> Role to its stored rights.
	 */
	public static function stored_roles(): array {
		$roles = array();
		foreach ( wp_roles()->roles as $name => $role ) {
			$rights = is_array( $role ) ? $role['capabilities'] ?? null : null;
			if ( ! is_array( $rights ) ) {
				continue;
			}
			$roles[ (string) $name ] = array();
			foreach ( $rights as $right => $granted ) {
				$roles[ (string) $name ][ (string) $right ] = true === $granted || 1 === $granted || '1' === $granted;
			}
		}
		if ( array() === $roles ) {
			throw new Unseen( 'roles_unreadable' );
		}
		return $roles;
	}

	/**
	 * Those of the rights that somebody of this role really has: asked of an account that is never saved and holds nothing else,
	 * so that filters and constants (DISALLOW_FILE_MODS) speak too. A filter may throw.
	 *
	 * @param list<string> $rights
	 * @return list<string>
	 */
	public static function effective( string $role, array $rights ): array {
		$somebody       = new \WP_User();
		$somebody->ID   = self::NOBODY;
		$somebody->caps = array( $role => true );
		$somebody->get_role_caps();
		return array_values( array_filter( $rights, static fn ( string $right ): bool => $somebody->has_cap( $right ) ) );
	}

	/**
	 * Does a role's row in the database hold what WordPress asks for this right (upload_plugins is install_plugins there)?
	 *
	 * @param array<string, bool> $stored
	 */
	public static function is_stored( array $stored, string $right ): bool {
		foreach ( map_meta_cap( $right, self::NOBODY ) as $needed ) {
			if ( true !== ( $stored[ $needed ] ?? false ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Roles whose stored rights meet one of these.
	 *
	 * @param list<string> $rights
	 * @return list<string>
	 */
	public static function roles_with( array $rights ): array {
		$found = array();
		foreach ( self::stored_roles() as $role => $stored ) {
			foreach ( $rights as $right ) {
				if ( true === ( $stored[ $right ] ?? false ) ) {
					$found[] = $role;
					break;
				}
			}
		}
		return $found;
	}

	/**
	 * Roles a shop manager may edit, after WooCommerce's filter.
	 *
	 * @return list<string>
	 */
	public static function shop_manager_may_edit(): array {
		if ( ! Plugins::woocommerce_runs() ) {
			return array();
		}
		$roles = apply_filters( 'woocommerce_shop_manager_editable_roles', array( 'customer' ) ); // phpcs:ignore WordPress.NamingConventions -- WooCommerce's own filter, asked for its outcome.
		if ( ! is_array( $roles ) ) {
			throw new Unseen( 'wrong_type' );
		}
		return array_values( array_map( static fn ( mixed $role ): string => Text::of( $role, 60 ), $roles ) );
	}

	/**
	 * @return list<string>
	 */
	private function of_class( string $wanted ): array {
		$rights = array();
		foreach ( $this->data->any( 'capabilities' ) as $row ) {
			if ( is_array( $row ) && $wanted === ( $row['class'] ?? null ) && is_string( $row['capability'] ?? null ) ) {
				$rights[] = $row['capability'];
			}
		}
		return $rights;
	}
}
