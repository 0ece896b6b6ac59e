<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Mail;

use PHPUnit\Framework\TestCase;
use StorePosture\Mail\Composer;
use StorePosture\Mail\Decision;
use StorePosture\Mail\Letter;
use StorePosture\Mail\Picture;
use StorePosture\Mail\Webhook;
use StorePosture\Model\Words;
use StorePosture\Tests\Unit\Report\GoldenStore;

/**
 * Mails as they are read. After a wanted change: UPDATE_GOLDEN=1, then look at the difference.
 */
final class ComposerTest extends TestCase {
	private const GOLDEN = __DIR__ . '/../../golden/mail/';
	private const PROOF  = 'https://shop.example/wp-admin/admin-post.php?action=store_posture_mail&token=0123';

	private static function composer( int $budget = 20 ): Composer {
		return new Composer( Words::english(), $budget, new \DateTimeZone( 'Australia/Sydney' ), fn ( array $query ): string => 'https://shop.example/wp-admin/admin.php?' . http_build_query( array( 'page' => 'store-posture' ) + $query ) );
	}

	public function test_the_weekly_mail(): void {
		$report = GoldenStore::reports()->report();
		$this->assert_golden( 'weekly', self::composer()->weekly( $report, Picture::of( $report ), array( 'files/log' ), self::PROOF ) );
	}

	public function test_the_weekly_mail_of_a_shop_with_nothing_left(): void {
		$report            = Reported::with( array() );
		$report['verdict'] = 'We found nothing to fix in what we checked. 16 of 16 things checked.';
		$this->assert_golden( 'weekly-done', self::composer()->weekly( $report, Picture::of( $report ), array( 'files/log', 'accounts/two-factor' ), '' ) );
	}

	public function test_at_once(): void {
		$report = GoldenStore::reports()->report();
		$this->assert_golden( 'critical', self::composer()->at_once( $report, Picture::of( $report ), array( 'accounts/registration-role' ) ) );
	}

	public function test_all_quiet(): void {
		$report            = Reported::with( array() );
		$report['verdict'] = 'We found nothing to fix in what we checked. 16 of 16 things checked.';
		$report['last_scan_at'] = '2026-11-22T23:30:00Z';
		$this->assert_golden( 'all-quiet', self::composer()->all_quiet( $report, self::PROOF ) );
	}

	public function test_quiet_does_not_hide_what_could_not_be_checked(): void {
		$report = Reported::with( array( 'accounts/two-factor' => array( 'outcome' => 'unknown' ), 'files/log' => array( 'outcome' => 'error' ) ) );
		self::assertStringContainsString( '2 things could not be checked.', self::composer()->all_quiet( $report, '' )->text );
		self::assertStringNotContainsString( 'could not be checked', self::composer()->all_quiet( Reported::with( array() ), '' )->text );
	}

	public function test_minutes_stand_against_the_budget(): void {
		$report  = GoldenStore::reports()->report();
		$picture = Picture::of( $report );
		self::assertStringContainsString( 'fits into your 500 minutes', self::composer( 500 )->weekly( $report, $picture, array(), '' )->text );
		self::assertStringContainsString( 'more than your 1 minute a week: begin with the first.', self::composer( 1 )->weekly( $report, $picture, array(), '' )->text );
	}

	public function test_three_things_at_most_and_those_past_their_time_are_counted(): void {
		$ids    = array( 'accounts/registration-role', 'accounts/two-factor', 'configuration/file-editor', 'files/log' );
		$report = Reported::with( array_fill_keys( $ids, array( 'overdue' => true ) ) );
		foreach ( array( self::composer()->weekly( $report, Picture::of( $report ), array(), '' ), self::composer()->at_once( $report, Picture::of( $report ), $ids ) ) as $letter ) {
			self::assertSame( 3, substr_count( $letter->html, '<li>' ) );
			self::assertSame( 3, preg_match_all( '/^\d\. /m', $letter->text ) );
		}
		self::assertStringContainsString( '4 things have waited longer than they should.', self::composer()->weekly( $report, Picture::of( $report ), array(), '' )->text );
	}

	public function test_names_from_outside_stay_text(): void {
		$report                 = GoldenStore::reports()->report();
		$report['site']['name'] = "A <b>shop</b>\r\nBcc: thief@example.com";
		$letter                 = self::composer()->weekly( $report, Picture::of( $report ), array(), 'https://shop.example/?a=1&b="2"' );
		self::assertStringNotContainsString( "\n", $letter->subject );
		self::assertStringNotContainsString( '<b>', $letter->html );
		self::assertStringContainsString( 'a=1&amp;b=&quot;2&quot;', $letter->html );
	}

	public function test_the_webhook_says_what_the_mail_says_and_no_more(): void {
		$report = GoldenStore::reports()->report();
		$body   = Webhook::body( Decision::WEEKLY, $report, Picture::of( $report ), array( 'accounts/registration-role' ), 'https://shop.example/', 'a1' );
		self::assertSame( array( 'open' => 3, 'critical' => 1, 'overdue' => 1 ), $body['counts'] );
		self::assertSame( array( array( 'id' => 'accounts/registration-role', 'severity' => 'critical', 'title' => 'Anyone who signs up becomes staff' ) ), $body['findings'] );
		self::assertStringNotContainsString( 'Olga', (string) json_encode( $body ) );
	}

	public function test_the_signature_is_over_time_and_body(): void {
		self::assertSame( 'sha256=' . hash_hmac( 'sha256', '17.{}', 'key' ), Webhook::signature( 'key', 17, '{}' ) );
		self::assertNotSame( Webhook::signature( 'key', 17, '{}' ), Webhook::signature( 'key', 18, '{}' ) );
	}

	private function assert_golden( string $name, Letter $letter ): void {
		foreach ( array( 'txt' => "Subject: {$letter->subject}\n\n{$letter->text}", 'html' => $letter->html ) as $kind => $content ) {
			if ( '1' === getenv( 'UPDATE_GOLDEN' ) ) {
				file_put_contents( self::GOLDEN . "{$name}.{$kind}", $content );
			}
			self::assertStringEqualsFile( self::GOLDEN . "{$name}.{$kind}", $content );
		}
	}
}
