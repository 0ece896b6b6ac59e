<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Walk\Patience;

final class PatienceTest extends TestCase {
	/** @param list<string> $story '' is an answer of the site's. */
	private static function after( array $story, int $before = 0 ): Patience {
		$patience = new Patience( $before );
		foreach ( $story as $reason ) {
			$patience->note( new Reading( 'r', '' === $reason ? Reading::QUIET : Reading::UNSEEN, array(), $reason ) );
		}
		return $patience;
	}

	/** @return iterable<string, array{list<string>, string}> */
	public static function stories(): iterable {
		yield 'nothing' => array( array(), '' );
		yield 'two' => array( array( 'waf_403', 'waf_403' ), '' );
		yield 'three' => array( array( 'waf_403', 'challenge', 'rate_limited' ), 'rate_limited' );
		yield 'three, with an answer between' => array( array( 'waf_403', 'waf_403', '', 'waf_403' ), '' );
		yield 'three after an answer' => array( array( '', 'waf_403', 'waf_403', 'waf_403' ), 'waf_403' );
		yield 'once over it stays so' => array( array( 'challenge', 'challenge', 'challenge', '', '', 'waf_403' ), 'challenge' );
		yield 'slow ones between are no answer' => array( array( 'waf_403', 'loopback_timeout', 'waf_403', 'loopback_timeout', 'waf_403' ), 'waf_403' );
		yield 'nobody there' => array( array( 'loopback_refused', 'loopback_refused', 'loopback_refused' ), 'loopback_refused' );
		yield 'one slow surface' => array( array_fill( 0, 19, 'loopback_timeout' ), '' );
		yield 'everything hangs' => array( array_fill( 0, 20, 'loopback_timeout' ), 'loopback_timeout' );
		yield 'what says nothing of the way there' => array( array_fill( 0, 40, 'headers_too_large' ), '' );
	}

	/** @param list<string> $story */
	#[DataProvider( 'stories' )]
	public function test_when_to_stop( array $story, string $reason ): void {
		$patience = self::after( $story );
		self::assertSame( array( '' !== $reason, $reason ), array( $patience->is_over(), $patience->reason() ) );
	}

	public function test_what_a_batch_before_has_counted_counts(): void {
		self::assertTrue( self::after( array( 'waf_403' ), 2 )->is_over() );
		self::assertFalse( self::after( array( '', 'waf_403', 'waf_403' ), 2 )->is_over() );
		self::assertSame( 2, self::after( array( '', 'waf_403', 'waf_403' ), 2 )->in_a_row() );
		self::assertSame( 0, self::after( array( 'waf_403', '' ) )->in_a_row() );
	}

	public function test_how_often_the_site_asked_to_be_slower(): void {
		self::assertSame( 4, self::after( array( 'rate_limited', '', 'rate_limited', 'rate_limited', 'waf_403', 'rate_limited' ) )->limited() );
	}

	public function test_the_site_s_own_refusal_is_an_answer(): void {
		$patience = new Patience( 2 );
		$patience->note( new Reading( 'r', Reading::GUARDED ) );
		$patience->note( new Reading( 'r', Reading::ERRORED, array(), 'server_error' ) );
		self::assertSame( array( false, 0 ), array( $patience->is_over(), $patience->in_a_row() ) );
	}
}
