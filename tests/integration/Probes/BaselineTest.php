<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Model\Problem;
use StorePosture\Probes\Baseline;
use StorePosture\Scan\BaselineService;
use StorePosture\Services;

final class BaselineTest extends ProbeCase {
	private const LISTS = array( 'administrators', 'rights', 'payouts', 'gateways', 'webhooks', 'plugins', 'always_run', 'jobs', 'settings' );

	private function service(): BaselineService {
		return ( new Services( dirname( __DIR__, 3 ) . '/plugin.php' ) )->baseline();
	}

	/** As after the first whole scan. */
	private function kept(): BaselineService {
		$this->option( 'store_posture_baseline', null );
		$service = $this->service();
		$service->after_scan( true, false );
		return $service;
	}

	/**
	 * @return list<string>
	 */
	private function marks( string $kind ): array {
		return array_column( $this->see( new Baseline() )[ $kind ], 'mark' );
	}

	/**
	 * What is told now, by kind; kinds of which nothing is told left out.
	 *
	 * @return array<string, list<array<string, mixed>>>
	 */
	private function told(): array {
		$told = array();
		foreach ( array_filter( array_intersect_key( $this->see( new Baseline() ), array_flip( self::LISTS ) ) ) as $kind => $list ) {
			$told[ $kind ] = array_map( static fn ( array $one ): array => array_diff_key( $one, array( 'mark' => '' ) ), $list );
		}
		return $told;
	}

	public function test_before_the_first_whole_scan_there_is_nothing_to_compare_with(): void {
		$this->option( 'store_posture_baseline', null );
		$seen = $this->see( new Baseline() );
		$this->assertSame( array( false, '', false, false ), array( $seen['kept'], $seen['since'], $seen['moved'], $seen['rekeyed'] ) );
		$this->assertSame( array(), $this->told() );
		$this->kept();
		$this->assertTrue( $this->see( new Baseline() )['kept'] );
		$this->assertSame( array(), $this->told() );
	}

	public function test_an_administrator_who_was_not_there(): void {
		$this->kept();
		$this->user( 'customer' );
		$this->assertSame( array(), $this->told() );
		$user = $this->user( 'administrator' );
		$seen = $this->see( new Baseline(), gmdate( 'Y-m-d\TH:i:s\Z' ) )['administrators'];
		$this->assertSame( array( array( 'kind' => 'user', 'id' => $user ) ), array_column( $seen, 'user' ) );
		$this->assertSame( array( false ), array_column( $seen, 'odd_date' ) );
		global $wpdb;
		foreach ( array( '2020-01-01 00:00:00', '2099-01-01 00:00:00', '0000-00-00 00:00:00' ) as $date ) {
			$wpdb->update( $wpdb->users, array( 'user_registered' => $date ), array( 'ID' => $user ) );
			$this->assertSame( array( true ), array_column( $this->see( new Baseline(), gmdate( 'Y-m-d\TH:i:s\Z' ) )['administrators'], 'odd_date' ), $date );
		}
	}

	public function test_somebody_who_is_made_one_counts_like_a_new_account(): void {
		$user = $this->user( 'customer' );
		$this->kept();
		( new \WP_User( $user ) )->set_role( 'administrator' );
		$this->assertSame( $user, $this->told()['administrators'][0]['user']['id'] );
	}

	public function test_a_right_that_a_role_gained(): void {
		$this->option( wp_roles()->role_key, get_option( wp_roles()->role_key ) );
		$this->kept();
		get_role( 'author' )?->add_cap( 'edit_users' );
		$this->repair( static fn () => wp_roles()->for_site() );
		$this->assertSame( array( 'rights' => array( array( 'role' => 'author', 'right' => 'edit_users' ) ) ), $this->told() );
	}

	public function test_a_plugin_that_was_switched_on(): void {
		$this->kept();
		$this->plugin( 'made-up-tool' );
		$this->assertSame( array( 'plugins' => array( array( 'slug' => 'made-up-tool' ) ) ), $this->told() );
		$this->filter( 'option_active_plugins', static fn (): array => array() );
		$this->assertSame( array( 'plugins' ), array_keys( $this->told() ), 'left out of the list in this request' );
		$this->option( 'active_plugins', 'none' );
		$this->assertSame( 'wrong_type', $this->unseen( new Baseline(), 'plugins' ) );
	}

	public function test_code_that_runs_without_a_switch(): void {
		wp_mkdir_p( WPMU_PLUGIN_DIR );
		$this->kept();
		foreach ( array( WPMU_PLUGIN_DIR . '/made-up-loader.php', WPMU_PLUGIN_DIR . '/made-up-notes.txt', WP_CONTENT_DIR . '/sunrise.php', WP_CONTENT_DIR . '/blog-deleted.php' ) as $file ) {
			file_put_contents( $file, '<?php // Nothing.' );
			$this->repair( static fn () => unlink( $file ) );
		}
		$expected = array_map( static fn ( string $path ): array => array( 'path' => $path ), is_multisite() ? array( 'mu-plugins/made-up-loader.php', 'sunrise.php', 'blog-deleted.php' ) : array( 'mu-plugins/made-up-loader.php' ) );
		$this->assertSame( array( 'always_run' => $expected ), $this->told() );
		file_put_contents( WP_CONTENT_DIR . '/maintenance.php', '<?php // Nothing.' );
		$this->repair( static fn () => unlink( WP_CONTENT_DIR . '/maintenance.php' ) );
		$this->assertContains( array( 'path' => 'maintenance.php' ), $this->told()['always_run'] );
	}

	public function test_settings_by_name_and_never_by_value(): void {
		$this->kept();
		$this->option( 'admin_email', 'somebody-else@made-up.org' );
		$this->assertSame( array( 'settings' => array( array( 'name' => 'admin_email' ) ) ), $this->told() );
		$this->assertStringNotContainsString( 'made-up.org', (string) json_encode( array( $this->see( new Baseline() ), get_option( 'store_posture_baseline' ) ) ) );
	}

	public function test_https_and_www_make_no_other_address(): void {
		$this->kept();
		$this->option( 'siteurl', str_replace( 'http://', 'https://www.', (string) get_option( 'siteurl' ) ) );
		$this->assertSame( array(), $this->told() );
		$this->option( 'siteurl', get_option( 'siteurl' ) . '/below' );
		$this->assertSame( array( 'settings' => array( array( 'name' => 'siteurl' ) ) ), $this->told() );
	}

	public function test_a_planned_job_is_told_when_nobody_owns_its_code(): void {
		$this->option( 'cron', get_option( 'cron' ) );
		$this->kept();
		foreach ( array( 'made_up_left_over', 'made_up_eval', 'made_up_loose' ) as $hook ) {
			wp_schedule_single_event( time() + 3600, $hook );
		}
		$this->filter( 'made_up_eval', eval( 'return static fn (): int => 1;' ) ); // phpcs:ignore Squiz.PHP.Eval -- what an intruder does.
		$loose = wp_get_upload_dir()['basedir'] . '/made-up-loose.php';
		wp_mkdir_p( dirname( $loose ) );
		file_put_contents( $loose, '<?php return static fn (): int => 2;' );
		$this->repair( static fn () => unlink( $loose ) );
		$this->filter( 'made_up_loose', include $loose );
		$seen = array_column( $this->told()['jobs'], 'place', 'hook' );
		ksort( $seen );
		$this->assertSame( array( 'made_up_eval', 'made_up_loose' ), array_keys( $seen ) );
		$this->assertSame( '', $seen['made_up_eval'] );
		$this->assertStringEndsWith( 'uploads/made-up-loose.php', $seen['made_up_loose'] );
		$this->assertStringStartsNotWith( '/', $seen['made_up_loose'] );
		// The first whole scan takes no such job in.
		$service = $this->kept();
		$this->assertCount( 2, $this->told()['jobs'] );
		$service->confirm( $this->marks( 'jobs' ), 'monitoring/planned-jobs', 1 );
		$this->assertSame( array(), $this->told() );
		// Its code is there in some requests only: what was confirmed stays so.
		$eval = $GLOBALS['wp_filter']['made_up_eval'];
		unset( $GLOBALS['wp_filter']['made_up_eval'] );
		$service->after_scan( true, false );
		$GLOBALS['wp_filter']['made_up_eval'] = $eval;
		$this->assertSame( array(), $this->told() );
	}

	public function test_a_plan_that_cannot_be_read(): void {
		$this->kept();
		$this->option( 'cron', array( 'version' => 2, 1795000000 => 'broken' ) );
		$this->assertSame( 'wrong_type', $this->unseen( new Baseline(), 'jobs' ) );
	}

	#[Group( 'store' )]
	public function test_the_account_behind_a_payment_method(): void {
		$account = array( 'account_name' => 'Made Up Ltd', 'iban' => 'GB29 NWBK 6016 1331 9268 19' );
		$this->gateway( 'bacs', array( 'enabled' => 'yes' ) );
		$this->option( 'woocommerce_bacs_accounts', array( $account ) );
		$service = $this->kept();
		$this->option( 'woocommerce_bacs_accounts', array( array( 'iban' => 'gb29nwbk60161331926819' ) + $account ) );
		$this->assertSame( array(), $this->told(), 'spaces and capitals' );
		$this->option( 'woocommerce_bacs_accounts', array( array( 'iban' => 'GB33 BUKB 2020 1555 5555 55' ) + $account ) );
		$this->assertSame( array( 'bacs' ), array_column( $this->told()['payouts'], 'id' ) );
		// Digests may hold any four digits.
		$told = (string) preg_replace( '/[0-9a-f]{16,}/', '', (string) json_encode( array( $this->see( new Baseline() ), get_option( 'store_posture_baseline' ) ) ) );
		foreach ( array( '5555', '9268', 'Made Up' ) as $secret ) {
			$this->assertStringNotContainsString( $secret, $told );
		}
		// What was seen is not what is there any more.
		$seen = $this->marks( 'payouts' );
		$this->option( 'woocommerce_bacs_accounts', array( array( 'iban' => 'GB94 BARC 1020 1530 0934 59' ) + $account ) );
		try {
			$service->confirm( $seen, 'store/payout-account', 1 );
			$this->fail( 'Another account than the one that was seen was taken.' );
		} catch ( Problem $problem ) {
			$this->assertSame( 409, $problem->status );
		}
		$service->confirm( $this->marks( 'payouts' ), 'store/payout-account', 1 );
		$this->assertSame( array(), $this->told() );
	}

	#[Group( 'store' )]
	public function test_a_payment_method_that_is_off_is_told_when_it_comes_on(): void {
		$this->gateway( 'bacs', array( 'enabled' => 'no' ) );
		$this->option( 'woocommerce_bacs_accounts', array( array( 'iban' => 'GB29 NWBK 6016 1331 9268 19' ) ) );
		$service = $this->kept();
		$this->option( 'woocommerce_bacs_accounts', array( array( 'iban' => 'GB33 BUKB 2020 1555 5555 55' ) ) );
		$this->assertSame( array(), $this->told() );
		$service->after_scan( true, false );
		$this->gateway( 'bacs', array( 'enabled' => 'yes' ) );
		$this->assertSame( array( 'payouts', 'gateways' ), array_values( array_intersect( array( 'payouts', 'gateways' ), array_keys( $this->told() ) ) ) );
	}

	/** Some code registers its methods in some kinds of requests only. */
	#[Group( 'store' )]
	public function test_a_payment_method_that_is_missing_for_a_while_is_no_news_and_one_that_was_off_is(): void {
		$this->gateway( 'cod', array( 'enabled' => 'yes' ) );
		$service = $this->kept();
		$all     = WC()->payment_gateways()->payment_gateways;
		$this->repair( static fn () => WC()->payment_gateways()->payment_gateways = $all );
		WC()->payment_gateways()->payment_gateways = array();
		$service->after_scan( true, false );
		WC()->payment_gateways()->payment_gateways = $all;
		$this->assertSame( array(), $this->told() );
		$this->gateway( 'cod', array( 'enabled' => 'no' ) );
		$service->after_scan( true, false );
		$this->assertSame( array(), $this->told() );
		$this->gateway( 'cod', array( 'enabled' => 'yes' ) );
		$this->assertSame( array( 'cod' ), array_column( $this->told()['gateways'], 'id' ) );
	}

	#[Group( 'store' )]
	public function test_a_renewed_secret_or_a_test_account_is_no_other_account(): void {
		$settings = array( 'enabled' => 'yes', 'merchant_id' => 'M1', 'client_secret' => 'a', 'sandbox_email' => 'a@made-up.org' );
		$this->gateway( 'cod', $settings );
		$this->kept();
		$this->gateway( 'cod', array( 'client_secret' => 'b', 'sandbox_email' => 'b@made-up.org' ) + $settings );
		$this->assertSame( array(), $this->told() );
		$this->gateway( 'cod', array( 'merchant_id' => 'M2' ) + $settings );
		$this->assertSame( array( 'cod' ), array_column( $this->told()['payouts'], 'id' ) );
	}

	#[Group( 'store' )]
	public function test_a_job_in_the_stores_own_planner_is_told_too(): void {
		$this->option( 'cron', get_option( 'cron' ) );
		$this->kept();
		$table = $GLOBALS['wpdb']->prefix . 'actionscheduler_actions';
		foreach ( array( 'made_up_pending' => 'pending', 'made_up_done' => 'complete' ) as $hook => $status ) {
			$this->row( $table, array( 'hook' => $hook, 'status' => $status ) );
			$this->filter( $hook, eval( 'return static fn (): int => 1;' ) ); // phpcs:ignore Squiz.PHP.Eval -- what an intruder does.
		}
		$this->assertSame( array( 'made_up_pending' ), array_column( $this->told()['jobs'], 'hook' ) );
	}

	#[Group( 'store' )]
	public function test_a_webhook_that_is_new_or_sends_elsewhere(): void {
		global $wpdb;
		$row = static fn ( string $address ): array => array( 'status' => 'active', 'name' => 'made up', 'user_id' => 1, 'delivery_url' => $address, 'secret' => 'x', 'topic' => 'order.created', 'date_created' => '2026-01-01 00:00:00', 'date_created_gmt' => '2026-01-01 00:00:00', 'date_modified' => '2026-01-01 00:00:00', 'date_modified_gmt' => '2026-01-01 00:00:00', 'api_version' => 3, 'failure_count' => 0, 'pending_delivery' => 0 );
		$old = $this->row( "{$wpdb->prefix}wc_webhooks", $row( 'https://a.made-up.org/private-token' ) );
		$this->kept();
		$new = $this->row( "{$wpdb->prefix}wc_webhooks", $row( 'https://b.made-up.org/private-token' ) );
		$wpdb->update( "{$wpdb->prefix}wc_webhooks", array( 'delivery_url' => 'https://c.made-up.org/private-token' ), array( 'webhook_id' => $old ) );
		$this->repair( static fn () => $wpdb->delete( "{$wpdb->prefix}wc_webhooks", array( 'webhook_id' => $old ) ) );
		$seen = array_column( $this->told()['webhooks'], null, 'host' );
		$this->assertSame( array( $old, true ), array( $seen['c.made-up.org']['ref']['id'], $seen['c.made-up.org']['moved'] ) );
		$this->assertSame( array( $new, false ), array( $seen['b.made-up.org']['ref']['id'], $seen['b.made-up.org']['moved'] ) );
		$this->assertStringNotContainsString( 'private-token', (string) json_encode( array( $seen, get_option( 'store_posture_baseline' ) ) ) );
	}

	public function test_what_is_gone_and_comes_back_is_told(): void {
		$this->plugin( 'made-up-tool' );
		$service = $this->kept();
		$with    = get_option( 'active_plugins' );
		$this->option( 'active_plugins', array_values( array_diff( (array) $with, array( 'made-up-tool/made-up-tool.php' ) ) ) );
		$this->assertSame( array(), $this->told() );
		$service->after_scan( true, true );
		$this->option( 'active_plugins', $with );
		$this->assertSame( array(), $this->told(), 'hands off: nothing is forgotten' );
		$this->option( 'active_plugins', array_values( array_diff( (array) $with, array( 'made-up-tool/made-up-tool.php' ) ) ) );
		$service->after_scan( true, false );
		$this->option( 'active_plugins', $with );
		$this->assertSame( array( 'plugins' => array( array( 'slug' => 'made-up-tool' ) ) ), $this->told() );
	}

	public function test_a_scan_of_some_checks_keeps_and_forgets_nothing(): void {
		$this->option( 'store_posture_baseline', null );
		$this->service()->after_scan( false, false );
		$this->assertFalse( $this->see( new Baseline() )['kept'] );
		$this->plugin( 'made-up-tool' );
		$service = $this->kept();
		$with    = (array) get_option( 'active_plugins' );
		$this->option( 'active_plugins', array_values( array_diff( $with, array( 'made-up-tool/made-up-tool.php' ) ) ) );
		$service->after_scan( false, false );
		$this->option( 'active_plugins', $with );
		$this->assertSame( array(), $this->told() );
	}

	public function test_a_later_scan_takes_nothing_in(): void {
		$service = $this->kept();
		$this->plugin( 'made-up-tool' );
		$service->after_scan( true, false );
		$this->assertSame( array( 'plugins' ), array_keys( $this->told() ) );
	}

	public function test_this_was_me(): void {
		$service = $this->kept();
		$this->plugin( 'made-up-tool' );
		$user = $this->user( 'administrator' );
		$mark = $this->marks( 'plugins' );
		$this->assertSame( 1, $service->confirm( $mark, 'monitoring/drift', $user ) );
		$this->assertSame( array( 'administrators' ), array_keys( $this->told() ), 'only what was named' );
		$entry = ( new Services( dirname( __DIR__, 3 ) . '/plugin.php' ) )->journal()->newest( null, 1 )[0];
		$this->assertSame( array( 'baseline.confirmed', $user, 'monitoring/drift', array( 'plugins: made-up-tool' ) ), array( $entry->what, $entry->user, $entry->subject, $entry->detail( 'what' ) ) );
		foreach ( array( $mark, array(), array( 'moved' ), array( 'rekeyed' ), array( ...$this->marks( 'administrators' ), 'made up' ) ) as $wrong ) {
			try {
				$service->confirm( $wrong, 'monitoring/drift', $user );
				$this->fail( 'Taken: ' . implode( ', ', $wrong ) );
			} catch ( Problem $problem ) {
				$this->assertSame( 409, $problem->status );
			}
		}
		$this->assertSame( array( 'administrators' ), array_keys( $this->told() ) );
	}

	public function test_what_a_fix_of_ours_changed_is_taken_in_and_nothing_else(): void {
		$service = $this->kept();
		$this->plugin( 'made-up-tool' );
		$before = $service->told();
		$this->option( 'users_can_register', get_option( 'users_can_register' ) ? '0' : '1' );
		$service->take_in( $before );
		$this->assertSame( array( 'plugins' => array( array( 'slug' => 'made-up-tool' ) ) ), $this->told() );
	}

	public function test_other_keys_are_told_once_and_names_are_compared_all_the_same(): void {
		$service = $this->kept();
		$this->option( 'admin_email', 'somebody-else@made-up.org' );
		$this->plugin( 'made-up-tool' );
		$this->filter( 'salt', static fn (): string => 'another key' );
		$seen = $this->see( new Baseline() );
		$this->assertSame( array( true, false ), array( $seen['rekeyed'], $seen['moved'] ) );
		$this->assertSame( array( 'made-up-tool' ), array_column( $seen['plugins'], 'slug' ) );
		$this->assertSame( 'rekeyed', $this->unseen( new Baseline(), 'settings' ) );
		$service->after_scan( true, false );
		$this->assertTrue( $this->see( new Baseline() )['rekeyed'], 'a scan accepts nothing' );
		$service->confirm( array( 'rekeyed' ), 'monitoring/drift', 1 );
		$this->assertSame( array( 'plugins' ), array_keys( $this->told() ) );
		$this->assertFalse( $this->see( new Baseline() )['rekeyed'] );
	}

	public function test_keys_that_a_fix_of_ours_renewed_are_no_news(): void {
		$service = $this->kept();
		$service->await_key();
		$this->filter( 'salt', static fn (): string => 'another key' );
		$this->assertFalse( $this->see( new Baseline() )['rekeyed'] );
		$service->after_scan( false, false );
		$this->assertSame( array( array(), false ), array( $this->told(), $this->see( new Baseline() )['rekeyed'] ) );
		$this->option( 'admin_email', 'somebody-else@made-up.org' );
		$this->assertSame( array( 'settings' ), array_keys( $this->told() ) );
		// Once only: the next new keys are somebody else's.
		$this->filter( 'salt', static fn (): string => 'a third key', 11 );
		$service->after_scan( false, false );
		$this->assertTrue( $this->see( new Baseline() )['rekeyed'] );
	}

	public function test_at_another_address_that_alone_is_told(): void {
		$service = $this->kept();
		$this->plugin( 'made-up-tool' );
		$this->user( 'administrator' );
		$this->option( 'home', 'https://copy.made-up.org' );
		$seen = $this->see( new Baseline() );
		$this->assertTrue( $seen['moved'] );
		$this->assertSame( array(), $this->told() );
		$this->assertSame( 'moved', $this->unseen( new Baseline(), 'administrators' ) );
		$this->assertSame( 'moved', $this->unseen( new Baseline(), 'plugins' ) );
		$service->after_scan( true, false );
		$this->assertTrue( $this->see( new Baseline() )['moved'], 'a scan accepts nothing' );
		$service->confirm( array( 'moved' ), 'monitoring/drift', 1 );
		$this->assertSame( array( array(), false ), array( $this->told(), $this->see( new Baseline() )['moved'] ) );
	}

	public function test_a_restored_backup_brings_its_own_baseline_along(): void {
		$service = $this->kept();
		$backup  = array( get_option( 'active_plugins' ), get_option( 'store_posture_baseline' ) );
		$this->plugin( 'made-up-tool' );
		$service->confirm( $this->marks( 'plugins' ), 'monitoring/drift', 1 );
		$this->option( 'active_plugins', $backup[0] );
		$this->option( 'store_posture_baseline', $backup[1] );
		$this->assertSame( array(), $this->told() );
	}

	public function test_a_broken_baseline_is_none(): void {
		foreach ( array( 'text', array(), array( 'kinds' => 'x', 'top' => 1 ), array( 'kinds' => array(), 'top' => 1, 'since' => 7 ) ) as $broken ) {
			$this->option( 'store_posture_baseline', $broken );
			$this->assertFalse( $this->see( new Baseline() )['kept'] );
		}
	}

	/**
	 * A method of this store with other settings: they are read once a request.
	 *
	 * @param array<string, string> $settings
	 */
	private function gateway( string $id, array $settings ): void {
		foreach ( WC()->payment_gateways()->payment_gateways() as $gateway ) {
			if ( $id === $gateway->id ) {
				$before = array( $gateway->settings, $gateway->enabled );
				$this->repair( static fn () => list( $gateway->settings, $gateway->enabled ) = $before );
				$gateway->settings = $settings;
				$gateway->enabled  = $settings['enabled'];
			}
		}
	}
}
