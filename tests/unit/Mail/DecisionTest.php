<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Mail;

use PHPUnit\Framework\TestCase;
use StorePosture\Mail\Decision;
use StorePosture\Mail\Picture;
use StorePosture\Mail\Told;
use StorePosture\Mail\Week;

final class DecisionTest extends TestCase {
	private const DAY      = 86400;
	private const CRITICAL = 'accounts/registration-role';
	private const HIGH     = 'accounts/two-factor';
	private const MEDIUM   = 'configuration/file-editor';

	/** A Wednesday, at noon. */
	private const NOW = '2026-11-25T12:00:00Z';

	/**
	 * @param array<string, array<string, mixed>> $open
	 */
	private static function picture( array $open ): Picture {
		return Picture::of( Reported::with( $open ) );
	}

	private static function decide( Picture $picture, Told $told, string $now = self::NOW ): ?string {
		return Decision::of( $picture, $told, new Week( 21, 8, 1, new \DateTimeZone( 'UTC' ), 'https://shop.example/' ), self::at( $now ) );
	}

	private static function at( string $time ): int {
		return (int) strtotime( $time );
	}

	/** Somebody who was told everything so far. */
	private static function knows( Picture $picture, string $when ): Told {
		return ( new Told() )->weekly( $picture, self::at( $when ) );
	}

	public function test_a_new_critical_is_told_at_once_and_once(): void {
		$picture = self::picture( array( self::CRITICAL => array() ) );
		$told    = new Told( self::at( self::NOW ), self::at( self::NOW ) );
		self::assertSame( Decision::AT_ONCE, self::decide( $picture, $told ) );
		self::assertSame( array( self::CRITICAL ), Decision::new_urgent( $picture, $told ) );
		self::assertNull( self::decide( $picture, $told->at_once( $picture ) ) );
	}

	public function test_another_fingerprint_is_another_critical(): void {
		$told = self::knows( self::picture( array( self::CRITICAL => array() ) ), self::NOW );
		self::assertSame( Decision::AT_ONCE, self::decide( self::picture( array( self::CRITICAL => array( 'fingerprint' => 'other' ) ) ), $told ) );
	}

	public function test_a_critical_that_could_not_be_seen_for_a_while_is_not_new_and_one_that_was_fine_is(): void {
		$open   = self::picture( array( self::CRITICAL => array() ) );
		$told   = self::knows( $open, self::NOW );
		$unseen = self::picture( array( self::CRITICAL => array( 'outcome' => 'unknown' ) ) );
		self::assertNull( self::decide( $open, $told->without_fine( $unseen ) ) );
		self::assertSame( Decision::AT_ONCE, self::decide( $open, $told->without_fine( self::picture( array() ) ) ) );
	}

	public function test_night_is_quiet_for_everything(): void {
		$told = new Told( self::at( self::NOW ), self::at( self::NOW ) );
		foreach ( array( '2026-11-25T21:00:00Z', '2026-11-26T07:59:59Z' ) as $night ) {
			self::assertNull( self::decide( self::picture( array( self::CRITICAL => array() ) ), $told, $night ) );
		}
		self::assertSame( Decision::AT_ONCE, self::decide( self::picture( array( self::CRITICAL => array() ) ), $told, '2026-11-26T08:00:00Z' ) );
	}

	public function test_what_is_less_urgent_waits_for_the_day_of_the_week(): void {
		$picture = self::picture( array( self::HIGH => array() ) );
		$told    = new Told( self::at( self::NOW ), self::at( self::NOW ) );
		self::assertNull( self::decide( $picture, $told ) );
		self::assertNull( self::decide( $picture, $told, '2026-11-29T20:00:00Z' ) );
		self::assertSame( Decision::WEEKLY, self::decide( $picture, $told, '2026-11-30T12:00:00Z' ) );
		self::assertSame( Decision::WEEKLY, self::decide( $picture, $told, '2026-12-02T12:00:00Z' ), 'later, if nobody came by' );
	}

	public function test_the_weekly_mail_tells_a_new_critical_too(): void {
		$picture = self::picture( array( self::CRITICAL => array() ) );
		$told    = new Told( self::at( '2026-11-20T12:00:00Z' ), self::at( '2026-11-20T12:00:00Z' ) );
		self::assertSame( Decision::WEEKLY, self::decide( $picture, $told ) );
		self::assertNull( self::decide( $picture, $told->weekly( $picture, self::at( self::NOW ) ) ) );
	}

	public function test_what_was_told_is_not_told_again_until_a_month_is_over(): void {
		$picture = self::picture( array( self::HIGH => array(), self::MEDIUM => array() ) );
		$told    = self::knows( $picture, '2026-11-02T09:00:00Z' );
		foreach ( array( '2026-11-09', '2026-11-16', '2026-11-23' ) as $monday ) {
			self::assertNull( self::decide( $picture, $told, "{$monday}T12:00:00Z" ) );
		}
		self::assertSame( Decision::WEEKLY, self::decide( $picture, $told, '2026-11-30T12:00:00Z' ) );
	}

	public function test_what_changed_is_told_within_the_week(): void {
		$told = self::knows( self::picture( array( self::HIGH => array() ) ), '2026-11-20T12:00:00Z' );
		self::assertSame( Decision::WEEKLY, self::decide( self::picture( array( self::HIGH => array(), self::MEDIUM => array() ) ), $told ), 'something came' );
		self::assertSame( Decision::WEEKLY, self::decide( self::picture( array() ), $told ), 'something was put right' );
		self::assertSame( Decision::WEEKLY, self::decide( self::picture( array( self::HIGH => array( 'fingerprint' => 'other' ) ) ), $told ), 'something is otherwise' );
		self::assertSame( Decision::WEEKLY, self::decide( self::picture( array( self::HIGH => array( 'overdue' => true ) ) ), $told ), 'something waits too long' );
		self::assertNull( self::decide( self::picture( array( self::HIGH => array( 'outcome' => 'unknown' ) ) ), $told ), 'what could not be seen is no news' );
	}

	public function test_what_somebody_lives_with_is_not_open(): void {
		$told  = new Told( self::at( '2026-11-20T12:00:00Z' ), self::at( '2026-11-20T12:00:00Z' ) );
		$state = array( 'state' => 'accepted', 'by' => '', 'until' => '2027-01-31', 'note' => '', 'document' => null, 'set_at' => self::NOW, 'set_by' => '' );
		self::assertNull( self::decide( self::picture( array( self::HIGH => array( 'state' => $state ) ) ), $told ) );
		self::assertSame( Decision::WEEKLY, self::decide( self::picture( array( self::HIGH => array( 'state' => array( 'state' => 'planned' ) + $state ) ) ), $told ) );
	}

	public function test_a_rule_that_is_still_quiet_tells_nobody(): void {
		$told   = new Told( self::at( '2026-11-20T12:00:00Z' ), self::at( '2026-11-20T12:00:00Z' ) );
		$report = Reported::with( array( self::HIGH => array() ) );
		self::assertNotNull( $report['score'] );
		$rows = $report['score']['explained'];
		foreach ( $rows as $i => $row ) {
			$rows[ $i ]['from'] = self::HIGH === $row['check'] ? '2026-12-05T10:00:00Z' : null;
		}
		$report['score']['explained'] = $rows;
		self::assertNull( self::decide( Picture::of( $report ), $told ) );
	}

	public function test_a_month_of_nothing_is_told_once_a_month(): void {
		$nothing = self::picture( array() );
		$told    = self::knows( $nothing, '2026-11-02T09:00:00Z' );
		self::assertNull( self::decide( $nothing, $told, '2026-11-23T12:00:00Z' ) );
		self::assertSame( Decision::QUIET, self::decide( $nothing, $told, '2026-11-30T12:00:00Z' ) );
		self::assertNull( self::decide( $nothing, $told->weekly( $nothing, self::at( '2026-11-30T12:00:00Z' ) ), '2026-12-21T12:00:00Z' ) );
	}

	public function test_a_day_without_news_is_looked_at_once(): void {
		$told = self::knows( self::picture( array( self::HIGH => array() ) ), '2026-11-20T12:00:00Z' )->looked( self::at( '2026-11-23T12:00:00Z' ) );
		self::assertNull( self::decide( self::picture( array( self::MEDIUM => array() ) ), $told ) );
		self::assertSame( self::at( '2026-11-20T12:00:00Z' ), $told->mailed_at );
	}

	public function test_what_was_told_survives_being_stored(): void {
		$told = self::knows( self::picture( array( self::CRITICAL => array( 'overdue' => true ) ) ), self::NOW );
		self::assertEquals( $told, Told::from( $told->to_array() ) );
		self::assertEquals( new Told(), Told::from( 'broken' ) );
	}
}
