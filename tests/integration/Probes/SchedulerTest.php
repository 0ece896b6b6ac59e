<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Scheduler;

final class SchedulerTest extends ProbeCase {
	private const LATER = '2026-11-22T11:00:00Z';

	private function due( string $at, string $hook = 'wp_version_check' ): void {
		$this->option( 'cron', array( (int) strtotime( $at ) => array( $hook => array( 'abc' => array( 'schedule' => false, 'args' => array() ) ) ), 'version' => 2 ) );
	}

	public function test_late_at_two_looks(): void {
		$this->due( '2026-11-22T07:59:59Z' );
		self::assertSame( array(), $this->see( new Scheduler() )['late'], 'The first look may come before the first visitor.' );
		self::assertSame( array( 'wp_version_check' ), $this->see( new Scheduler(), self::LATER )['late'] );
	}

	public function test_the_second_look_must_come_later(): void {
		$this->due( '2026-11-22T07:59:59Z' );
		$this->see( new Scheduler() );
		self::assertSame( array(), $this->see( new Scheduler(), '2026-11-22T10:29:59Z' )['late'] );
	}

	public function test_another_job_of_that_name_is_another(): void {
		$this->due( '2026-11-22T07:30:00Z' );
		$this->see( new Scheduler() );
		$this->put_back();
		$this->due( '2026-11-22T07:40:00Z' );
		self::assertSame( array(), $this->see( new Scheduler(), self::LATER )['late'] );
	}

	public function test_due_a_while_ago_is_not_late(): void {
		$this->due( '2026-11-22T09:30:00Z' );
		$this->see( new Scheduler() );
		self::assertSame( array(), $this->see( new Scheduler(), self::LATER )['late'] );
	}

	public function test_what_a_plugin_left_behind_harms_nobody(): void {
		$this->due( '2026-11-20T10:00:00Z', 'of_a_plugin_that_is_gone' );
		$this->see( new Scheduler() );
		self::assertSame( array(), $this->see( new Scheduler(), self::LATER )['late'] );
	}

	public function test_a_plan_that_cannot_be_read(): void {
		$this->filter( 'pre_option_cron', static fn (): string => 'nothing' );
		self::assertSame( 'wrong_type', $this->unseen( new Scheduler(), 'late' ) );
	}

	public function test_who_starts_them(): void {
		self::assertSame( defined( 'DISABLE_WP_CRON' ) && constant( 'DISABLE_WP_CRON' ) ? 'server' : 'visits', $this->see( new Scheduler() )['runner'] );
	}
}
