<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Rights;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Watch;

/**
 * Rights of every role against what it should have.
 */
final class Roles implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'list', static fn (): array => self::list_roles( $watch ) );
		$parts->see( 'shop_manager_may_edit', Rights::shop_manager_may_edit( ... ) );
		return $parts->sighting();
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function list_roles( Watch $watch ): array {
		$rights   = new Rights( $watch->data );
		$baseline = self::baselines( $watch );
		$people   = self::people_by_role();
		$signs_up = self::role_of_open_registration();
		$list     = array();
		foreach ( Rights::stored_roles() as $role => $stored ) {
			$takeover      = Rights::effective( $role, self::without_limited_editing( $role, $stored, $rights->takeover ) );
			$customer_data = Rights::effective( $role, $rights->customer_data );
			$by_checkout   = 'customer' === $role && self::store_makes_accounts();
			if ( $role === $signs_up && ! $by_checkout && array() !== array_merge( $takeover, $customer_data ) ) {
				continue; // The registration fact tells it; one thing to repair, not two.
			}
			$not_stored = static fn ( string $right ): bool => ! Rights::is_stored( $stored, $right );
			$list[]     = array(
				'role'             => Text::plain( $role, 60 ),
				'known'            => isset( $baseline[ $role ] ),
				'stranger_gets_it' => $by_checkout || $role === $signs_up,
				'takeover'         => $takeover,
				'customer_data'    => $customer_data,
				'beyond_baseline'  => isset( $baseline[ $role ] ) ? array_values( array_diff( $takeover, $baseline[ $role ] ) ) : array(),
				'users'            => $people[ $role ] ?? 0,
				'by_filter'        => array() !== array_filter( array_merge( $takeover, $customer_data ), $not_stored ),
			);
		}
		return $list;
	}

	/**
	 * WooCommerce gives shop managers edit_users while running, and limits it to the roles it lets them edit: as long as that is
	 * customers, nobody takes a site over with it.
	 *
	 * @param array<string, bool> $stored
	 * @param list<string>        $takeover
	 * @return list<string>
	 */
	private static function without_limited_editing( string $role, array $stored, array $takeover ): array {
		$limited = 'shop_manager' === $role && true !== ( $stored['edit_users'] ?? false ) && array() === array_diff( Rights::shop_manager_may_edit(), array( 'customer' ) );
		return $limited ? array_values( array_diff( $takeover, array( 'edit_users' ) ) ) : $takeover;
	}

	/** On a network signing up gives no role on a site. */
	private static function role_of_open_registration(): string {
		return ! is_multisite() && (bool) get_option( 'users_can_register' ) ? (string) Option::text( 'default_role', '', 60 ) : '';
	}

	/** On the account page, at the checkout, after it; or always, where guests may not buy. */
	private static function store_makes_accounts(): bool {
		return Plugins::woocommerce_runs() && (
			Option::yes( 'woocommerce_enable_myaccount_registration' )
			|| Option::yes( 'woocommerce_enable_signup_and_login_from_checkout' )
			|| Option::yes( 'woocommerce_enable_delayed_account_creation' )
			|| ! Option::yes( 'woocommerce_enable_guest_checkout', true )
		);
	}

	/**
	 * @return array<string, int>
	 */
	private static function people_by_role(): array {
		$wpdb = Database::handle();
		$people = array();
		$rows   = Database::rows(
			'SELECT meta_value, COUNT(*) AS people FROM %i WHERE meta_key = %s GROUP BY meta_value LIMIT 5000',
			array( $wpdb->usermeta, $wpdb->get_blog_prefix() . 'capabilities' )
		);
		foreach ( $rows as $row ) {
			foreach ( array_filter( Text::stored_list( $row['meta_value'] ) ?? array(), Text::is_on( ... ) ) as $name => $granted ) {
				$people[ (string) $name ] = ( $people[ (string) $name ] ?? 0 ) + (int) $row['people'];
			}
		}
		return $people;
	}

	/**
	 * Rights to take over that a role comes with. They turn wrong only by growing, so an expired table may still be used.
	 *
	 * @return array<string, list<string>>
	 */
	private static function baselines( Watch $watch ): array {
		$baselines = array();
		foreach ( $watch->data->any( 'role_baselines' ) as $row ) {
			if ( is_array( $row ) && is_string( $row['role'] ?? null ) && is_array( $row['takeover'] ?? null ) ) {
				$baselines[ $row['role'] ] = array_values( array_filter( $row['takeover'], 'is_string' ) );
			}
		}
		return $baselines;
	}
}
