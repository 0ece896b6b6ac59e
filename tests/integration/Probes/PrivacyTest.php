<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\PrivacyPage;
use StorePosture\Probes\Retention;
use StorePosture\Probes\Support\Plugins;

final class PrivacyTest extends ProbeCase {
	private function page( string $content, string $status = 'publish' ): void {
		$id = wp_insert_post( array( 'post_type' => 'page', 'post_status' => $status, 'post_title' => 'Privacy', 'post_content' => wp_slash( $content ) ) );
		self::assertIsInt( $id );
		$this->repair( static fn () => wp_delete_post( $id, true ) );
		$this->option( 'wp_page_for_privacy_policy', (string) $id );
	}

	public function test_none_and_gone(): void {
		$this->option( 'wp_page_for_privacy_policy', '' );
		$seen = $this->see( new PrivacyPage() );
		self::assertSame( array( false, false, '', false ), array( $seen['set'], $seen['exists'], $seen['status'], $seen['is_template'] ) );
		$this->option( 'wp_page_for_privacy_policy', '98765432' );
		$seen = $this->see( new PrivacyPage() );
		self::assertSame( array( true, false ), array( $seen['set'], $seen['exists'] ) );
	}

	public function test_the_suggested_text(): void {
		require_once ABSPATH . 'wp-admin/includes/class-wp-privacy-policy-content.php';
		$this->page( \WP_Privacy_Policy_Content::get_default_content(), 'draft' );
		$seen = $this->see( new PrivacyPage() );
		self::assertTrue( $seen['is_template'] );
		self::assertSame( 'draft', $seen['status'] );
		self::assertNotNull( $seen['changed'] );
	}

	public function test_a_text_of_its_own(): void {
		$words = array();
		for ( $word = 0; $word < 200; $word++ ) {
			$words[] = 'word' . ( $word * 7919 % 613 );
		}
		$this->page( '<p>' . implode( ' ', $words ) . '</p>' );
		self::assertFalse( $this->see( new PrivacyPage() )['is_template'] );
	}

	public function test_a_text_that_is_not_in_the_page(): void {
		$this->page( '<script src="https://policies.made-up.org/x.js"></script><p>Loading</p>' );
		self::assertSame( 'unknown_format', $this->unseen( new PrivacyPage(), 'is_template' ) );
	}

	public function test_how_long_things_are_kept(): void {
		if ( ! Plugins::woocommerce_runs() ) {
			self::assertSame( 'woo_absent', $this->unseen( new Retention(), '' ) );
			return;
		}
		foreach ( array( array( '', 0 ), array( array( 'number' => '', 'unit' => 'months' ), 0 ), array( array( 'number' => '6', 'unit' => 'months' ), 180 ), array( array( 'number' => 2, 'unit' => 'years' ), 730 ), array( array( 'number' => '10', 'unit' => 'fortnights' ), 10 ), array( '3', 3 ) ) as [ $stored, $days ] ) {
			$this->option( 'woocommerce_trash_failed_orders', $stored );
			self::assertSame( $days, $this->see( new Retention() )['failed_orders_days'] );
		}
		$this->option( 'woocommerce_trash_failed_orders', array( 'number' => 'soon' ) );
		self::assertSame( 'wrong_type', $this->unseen( new Retention(), 'failed_orders_days' ) );
	}

	#[Group( 'store' )]
	public function test_the_daily_job(): void {
		global $wpdb;
		$table = $wpdb->prefix . 'actionscheduler_actions';
		$kept  = $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i WHERE hook = %s', $table, 'woocommerce_cleanup_personal_data' ), ARRAY_A );
		$wpdb->delete( $table, array( 'hook' => 'woocommerce_cleanup_personal_data' ) );
		foreach ( $kept as $row ) {
			$this->repair( static fn () => $wpdb->insert( $table, $row ) );
		}
		$cron = wp_next_scheduled( 'woocommerce_cleanup_personal_data' );
		if ( false === $cron ) {
			self::assertFalse( $this->see( new Retention() )['job_scheduled'] );
		}
		self::assertFalse( $this->see( new Retention() )['job_failing'] );
		$job = static fn ( string $status, string $when ): array => array( 'hook' => 'woocommerce_cleanup_personal_data', 'status' => $status, 'scheduled_date_gmt' => $when, 'scheduled_date_local' => $when, 'args' => '[]', 'group_id' => 0, 'attempts' => 0, 'claim_id' => 0 );
		$this->row( $table, $job( 'pending', '2036-01-01 00:00:00' ) );
		self::assertTrue( $this->see( new Retention() )['job_scheduled'] );
		$this->row( $table, $job( 'failed', '2035-01-01 00:00:00' ) );
		self::assertTrue( $this->see( new Retention() )['job_failing'] );
		$this->row( $table, $job( 'complete', '2035-01-02 00:00:00' ) );
		self::assertFalse( $this->see( new Retention() )['job_failing'] );
		$this->filter( 'query', static fn ( string $query ): string => str_starts_with( $query, 'SHOW TABLES' ) ? "SHOW TABLES LIKE 'nowhere'" : $query );
		self::assertSame( 'table_missing', $this->unseen( new Retention(), 'job_failing' ) );
	}
}
