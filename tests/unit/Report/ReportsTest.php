<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\TestCase;
use StorePosture\Model\Problem;
use StorePosture\Scan\Reasons;

final class ReportsTest extends TestCase {
	public function test_accounts_are_counts_for_who_may_not_manage(): void {
		$rows = array_column( GoldenStore::reports( false )->detail( 'accounts/two-factor' )['saw'], null, 'as' );
		$this->assertSame( array( 2, true ), array( $rows['users']['value'], $rows['users']['hidden'] ) );
		$this->assertSame( array( 3, false ), array( $rows['number']['value'], $rows['number']['hidden'] ) );
	}

	public function test_accounts_have_names_for_who_may_manage(): void {
		$rows = array_column( GoldenStore::reports()->detail( 'accounts/two-factor' )['saw'], null, 'as' );
		$this->assertSame( array( array( 'name' => 'Sam Staff', 'kind' => 'user', 'id' => 4 ), array( 'name' => '', 'kind' => 'user', 'id' => 9 ) ), $rows['users']['value'] );
		$this->assertFalse( $rows['users']['hidden'] );
	}

	public function test_paths_too(): void {
		$this->assertSame( 1, GoldenStore::reports( false )->detail( 'files/log' )['saw'][0]['value'] );
		$this->assertSame( array( 'wp-content/debug.log' ), GoldenStore::reports()->detail( 'files/log' )['saw'][0]['value'] );
	}

	public function test_what_decided_is_for_who_may_manage(): void {
		$this->assertSame( array(), GoldenStore::reports( false )->detail( 'accounts/two-factor' )['evidence'] );
		$this->assertNotSame( array(), GoldenStore::reports()->detail( 'accounts/two-factor' )['evidence'] );
	}

	/** A message leaves the site: nobody's messages hold accounts or paths. */
	public function test_messages_are_redacted_for_everybody(): void {
		foreach ( GoldenStore::reports()->detail( 'files/log' )['messages'] as $message ) {
			$this->assertStringNotContainsString( 'debug.log', $message );
			$this->assertStringContainsString( '- Files: 1', $message );
		}
		foreach ( GoldenStore::reports()->detail( 'accounts/two-factor' )['messages'] as $message ) {
			$this->assertStringContainsString( '- Without a second step: 2', $message );
			$this->assertStringNotContainsString( 'Olga', $message );
		}
	}

	public function test_a_plan_that_came_due_is_over(): void {
		$states = array_column( GoldenStore::reports()->report()['findings'], 'state', 'id' );
		$this->assertNull( $states['configuration/file-editor'] );
		$this->assertSame( '2026-11-26', $states['accounts/two-factor']['until'] ?? '' );
	}

	public function test_what_is_planned_is_no_next_thing_and_urgent_comes_first(): void {
		$next = GoldenStore::reports()->report()['next_things'];
		$this->assertSame( 'accounts/registration-role', $next[0] );
		$this->assertNotContains( 'accounts/two-factor', $next );
		$this->assertContains( 'configuration/file-editor', $next );
	}

	public function test_an_answer_that_ran_out_is_asked_again_and_dont_know_is_not(): void {
		$this->assertSame( array( 'backup_elsewhere', 'plan_lead' ), array_column( GoldenStore::reports()->report()['questions'], 'id' ) );
		$outcomes = array_column( GoldenStore::reports()->report()['findings'], 'outcome', 'id' );
		$this->assertSame( 'unknown', $outcomes['help/contact'] );
		$reasons = array_column( GoldenStore::reports()->report()['findings'], 'reason', 'id' );
		$this->assertSame( implode( ' ', Reasons::of( 'dont_know' ) ), $reasons['help/contact'] );
	}

	public function test_a_fact_that_is_too_old_is_no_pass(): void {
		$findings = array_column( GoldenStore::reports()->report()['findings'], null, 'id' );
		$this->assertSame( 'unknown', $findings['software/core-version']['outcome'] );
		$this->assertSame( implode( ' ', Reasons::of( 'stale' ) ), $findings['software/core-version']['reason'] );
	}

	public function test_steps_for_another_server_are_left_out(): void {
		$steps = implode( ' ', array_column( GoldenStore::reports()->detail( 'accounts/registration-role' )['steps'], 'text' ) );
		$this->assertStringContainsString( 'nginx', $steps );
		$this->assertStringNotContainsString( 'Apache', $steps );
	}

	public function test_there_is_no_such_check(): void {
		$this->expectException( Problem::class );
		GoldenStore::reports()->detail( 'accounts/nobody-knows' );
	}

	public function test_asking_changes_nothing(): void {
		$reports = GoldenStore::reports();
		$this->assertSame( $reports->report(), $reports->report() );
	}

	public function test_what_somebody_lives_with_is_no_next_thing_and_counts_as_nothing_to_do(): void {
		$report = GoldenStore::reports()->report();
		$states = array_column( $report['findings'], 'state', 'id' );
		$this->assertSame( array( 'accepted', 'Olga Owner', '2027-01-31' ), array( $states['listening/security-txt']['state'] ?? '', $states['listening/security-txt']['by'] ?? '', $states['listening/security-txt']['until'] ?? '' ) );
		$this->assertNotContains( 'listening/security-txt', $report['next_things'] );
		$this->assertSame( 0, array_column( $report['score']['pillars'] ?? array(), 'to_do', 'pillar' )['listen'] );
	}

	public function test_only_who_may_manage_may_close_a_finding(): void {
		$may = fn ( bool $may_manage ): array => array_column( GoldenStore::reports( $may_manage )->report()['findings'], 'may', 'id' )['configuration/file-editor'];
		$this->assertSame( array( 'planned', 'accepted', 'false_positive' ), $may( true ) );
		$this->assertSame( array( 'planned' ), $may( false ) );
	}
}
