<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use StorePosture\Probes\Probe;

/**
 * What holds for every probe that reads this WordPress without HTTP.
 */
final class LocalProbesTest extends ProbeCase {
	private const FACTS = array( 'Environment', 'Server', 'Address', 'Registration', 'Roles', 'Staff', 'StaffHidden', 'AppPasswords', 'TwoFactor', 'PasswordHashes', 'Core', 'ExtensionUpdates', 'Php', 'Woocommerce', 'FileEditor', 'SecretKeys', 'ApiKeys', 'Webhooks', 'Downloads', 'Checkout', 'Gateways', 'Orders', 'PrivacyPage', 'Retention', 'Records', 'Selling', 'Backups', 'Mail', 'Contacts' );
	/** Options that probes read. */
	private const OPTIONS = array( 'default_role', 'users_can_register', 'admin_email', 'wp_page_for_privacy_policy', 'woocommerce_terms_page_id', 'woocommerce_checkout_page_id', 'woocommerce_default_country', 'woocommerce_allowed_countries', 'woocommerce_specific_allowed_countries', 'woocommerce_currency', 'woocommerce_file_download_method', 'wc_downloads_approved_directories_mode', 'woocommerce_delete_inactive_accounts', 'woocommerce_anonymize_completed_orders', 'woocommerce_trash_failed_orders', 'woocommerce_force_ssl_checkout', 'woocommerce_coming_soon', 'store_posture_settings', 'store_posture_mail_confirmed_at', '_site_transient_update_core', '_site_transient_update_plugins', '_site_transient_update_themes' );

	/**
	 * @return iterable<string, array{Probe}>
	 */
	public static function probes(): iterable {
		foreach ( self::FACTS as $fact ) {
			$class = "StorePosture\\Probes\\{$fact}";
			yield $fact => array( new $class() );
		}
	}

	#[DataProvider( 'probes' )]
	public function test_sees_in_the_shape_of_its_schema( Probe $probe ): void {
		$this->look( $probe );
	}

	#[DataProvider( 'probes' )]
	public function test_stands_hostile_options( Probe $probe ): void {
		foreach ( array( array( 'x' => array( 1, array() ) ), str_repeat( '<script>alert(1)</script>', 40000 ), new \ArrayObject( array( 1 ) ), -1, '1e999', true ) as $value ) {
			foreach ( self::OPTIONS as $option ) {
				$this->option( $option, $value );
			}
			$seen = (string) json_encode( $this->look( $probe )->value );
			self::assertStringNotContainsString( '<script', $seen );
			self::assertLessThan( 200000, strlen( $seen ) );
			$this->put_back();
		}
	}

	#[DataProvider( 'probes' )]
	public function test_writes_nothing( Probe $probe ): void {
		global $wpdb;
		$this->look( $probe ); // Caches of others are warm after this.
		$writes = array();
		$this->filter(
			'query',
			static function ( string $query ) use ( &$writes ): string {
				if ( 1 === preg_match( '/^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|TRUNCATE)\b/i', $query ) ) {
					$writes[] = substr( $query, 0, 120 );
				}
				return $query;
			}
		);
		$this->look( $probe );
		self::assertSame( array(), $writes );
		self::assertSame( '', $wpdb->last_error );
	}

	#[DataProvider( 'probes' )]
	public function test_says_so_when_a_filter_throws( Probe $probe ): void {
		$throw = static fn (): never => throw new \RuntimeException( 'from a plugin' );
		foreach ( array( 'user_has_cap', 'woocommerce_shop_manager_editable_roles', 'woocommerce_store_api_rate_limit_options', 'wp_mail_from', 'home_url', 'site_url' ) as $hook ) {
			add_filter( $hook, $throw );
			try {
				$this->look( $probe );
			} finally {
				remove_filter( $hook, $throw );
			}
		}
	}

	/** No name, log-in, mail or secret of anybody enters a fact. */
	#[DataProvider( 'probes' )]
	public function test_keeps_people_out_of_facts( Probe $probe ): void {
		global $wpdb;
		$made_up = get_userdata( $this->user( 'administrator', 'someone.private@shop.example.org' ) );
		self::assertNotFalse( $made_up );
		$people = $wpdb->get_results( $wpdb->prepare( 'SELECT user_email FROM %i', $wpdb->users ), ARRAY_A );
		$seen   = (string) json_encode( $this->look( $probe )->value );
		foreach ( $people as $person ) {
			self::assertStringNotContainsString( $person['user_email'], $seen );
		}
		self::assertStringNotContainsString( $made_up->user_login, $seen );
		self::assertStringNotContainsString( rtrim( (string) ABSPATH, '/' ), $seen );
	}
}
