<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Walk\Gather;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Vantage;

final class GatherTest extends TestCase {
	private const EARLIER = '2026-11-20T10:00:00Z';
	private const NOW     = '2026-11-23T10:00:00Z';

	/**
	 * @param Reading::* $class
	 */
	private static function seen_once( string $class, string $now = self::NOW, ?KnownSurface $before = null, int $walk = 0 ): KnownSurface {
		$request = Walking::request( '/leaky/v1/list', 'wp-json/leaky/v1/list' );
		$walk    = 0 === $walk ? ( $before->walk ?? 0 ) + 1 : $walk;
		return ( new Gather( Vantage::LOOPBACK, $walk, $now ) )->surface( Walking::known( '/leaky/v1/list', $before, $walk ), array( array( $request, Walking::reading( $request, $class, Reading::PROVEN === $class ? array( 'user:3' ) : array() ) ) ) );
	}

	public function test_whether_the_next_number_leads_to_the_next_person(): void {
		$through = static function ( string $kind, array $sent, string $class = Reading::PROVEN ): string {
			$request = Walking::request( '/a', 'wp-json/a', Asker::VISITOR, array( new Record( $kind, '17', 'foreign', array( 'email' => 'x@y.test' ) ) ), $sent );
			$gather  = new Gather( Vantage::LOOPBACK, 2, self::NOW );
			return $gather->surface( Walking::known( '/a' ), array( array( $request, Walking::reading( $request, $class, array( 'user:17' ) ) ) ) )->results[0]->counts_through;
		};
		$this->assertSame( 'user', $through( 'user', array( 'id' => '17' ) ) );
		$this->assertSame( 'order', $through( 'order', array( 'order_id' => '17' ) ) );
		$this->assertSame( '', $through( 'order', array( 'email' => 'x@y.test' ) ), 'an address leads to nobody else' );
		$this->assertSame( '', $through( 'post:page', array( 'id' => '17' ) ) );
		$this->assertSame( '', $through( 'user', array( 'id' => '17' ), Reading::GUARDED ) );
	}

	public function test_the_worst_answer_tells(): void {
		$name  = '/leaky/v1/(?P<id>\d+)';
		$read  = array();
		$cases = array(
			'1' => array( Reading::GUARDED, array() ),
			'2' => array( Reading::PROVEN, array( 'user:3', 'user:4' ) ),
			'3' => array( Reading::PROVEN, array( 'user:4' ) ),
			'4' => array( Reading::LIKELY, array( 'user:9' ) ),
		);
		foreach ( $cases as $id => [ $class, $people ] ) {
			$request = Walking::request( $name, "wp-json/leaky/v1/{$id}" );
			$read[]  = array( $request, Walking::reading( $request, $class, $people ) );
		}
		$known  = ( new Gather( Vantage::LOOPBACK, 7, self::NOW ) )->surface( Walking::known( $name ), $read );
		$result = $known->results[0];
		$this->assertSame( Reading::PROVEN, $known->class() );
		$this->assertSame( array( Reading::PROVEN, array( Kind::EMAIL ), 2, 4, 7 ), array( $result->class, $result->kinds, $result->people, $result->requests, $result->walk ) );
		$this->assertSame( array( 'GET', 'wp-json/leaky/v1/2', 'a***@e***.test', 'body' ), array( $result->method, $result->request, $result->sample, $result->where ) );
	}

	public function test_each_asker_has_a_result_of_its_own(): void {
		$read = array();
		foreach ( array( Asker::VISITOR => Reading::GUARDED, Asker::VISITOR_WITH_NONCE => Reading::PROVEN ) as $asker => $class ) {
			$request = Walking::request( '/leaky/v1/list', 'wp-json/leaky/v1/list', $asker );
			$read[]  = array( $request, Walking::reading( $request, $class, Reading::PROVEN === $class ? array( 'user:3' ) : array() ) );
		}
		$known = ( new Gather( Vantage::LOOPBACK, 1, self::NOW ) )->surface( Walking::known( '/leaky/v1/list' ), $read );
		$this->assertSame( array( Asker::VISITOR => Reading::GUARDED, Asker::VISITOR_WITH_NONCE => Reading::PROVEN ), array_column( $known->results, 'class', 'asker' ) );
		$this->assertSame( Reading::PROVEN, $known->class() );
	}

	public function test_another_vantage_stays_beside_it(): void {
		$request = Walking::request( '/leaky/v1/list', 'wp-json/leaky/v1/list' );
		$pair    = static fn ( string $class ): array => array( $request, Walking::reading( $request, Reading::PROVEN === $class ? Reading::PROVEN : Reading::UNSEEN, array(), 'waf_403' ) );
		$first   = ( new Gather( Vantage::LOOPBACK, 1, self::EARLIER ) )->surface( Walking::known( '/leaky/v1/list' ), array( $pair( Reading::UNSEEN ) ) );
		$both    = ( new Gather( Vantage::BROWSER, 2, self::NOW ) )->surface( $first, array( $pair( Reading::PROVEN ) ) );
		$this->assertSame( array( Vantage::LOOPBACK => Reading::UNSEEN, Vantage::BROWSER => Reading::PROVEN ), array_column( $both->results, 'class', 'vantage' ) );
		$this->assertSame( 'waf_403', $both->results[0]->reason );
	}

	public function test_since_when_and_what_it_was_before(): void {
		$closed = self::seen_once( Reading::GUARDED, self::EARLIER );
		$this->assertSame( array( self::EARLIER, '' ), array( $closed->results[0]->since, $closed->results[0]->before ) );

		$open = self::seen_once( Reading::PROVEN, self::NOW, $closed );
		$this->assertSame( array( self::NOW, Reading::GUARDED ), array( $open->results[0]->since, $open->results[0]->before ) );

		$still = self::seen_once( Reading::PROVEN, '2026-11-24T10:00:00Z', $open );
		$this->assertSame( array( self::NOW, Reading::GUARDED, '2026-11-24T10:00:00Z' ), array( $still->results[0]->since, $still->results[0]->before, $still->results[0]->at ) );
	}

	public function test_what_is_held_back_keeps_no_results(): void {
		$known = Gather::known( Walking::surface( '/leaky/v1/list', HeldBack::TOO_MANY ), self::seen_once( Reading::PROVEN ), 2 );
		$this->assertSame( array( array(), '' ), array( $known->results, $known->class() ) );
	}

	public function test_what_could_not_be_seen_in_between_is_no_class_to_come_from(): void {
		$guarded = self::seen_once( Reading::GUARDED, self::EARLIER );
		foreach ( array( Reading::UNSEEN, Reading::ERRORED ) as $between ) {
			$open = self::seen_once( Reading::PROVEN, self::NOW, self::seen_once( $between, self::EARLIER, $guarded ) );
			$this->assertSame( array( Reading::PROVEN, Reading::GUARDED ), array( $open->results[0]->class, $open->results[0]->before ), $between );
		}
	}

	public function test_answers_of_one_walk_may_come_in_parts(): void {
		$before = self::seen_once( Reading::PROVEN, self::EARLIER, null, 1 );
		$first  = self::seen_once( Reading::GUARDED, self::NOW, $before, 2 );
		$this->assertSame( Reading::GUARDED, $first->class() );

		$second = self::seen_once( Reading::PROVEN, self::NOW, $first, 2 )->results[0];
		$this->assertSame( array( Reading::PROVEN, 2, Reading::PROVEN ), array( $second->class, $second->requests, $second->before ), 'it was open before: no news' );

		$third = self::seen_once( Reading::QUIET, self::NOW, $first->with( array( $second ), 2 ), 2 )->results[0];
		$this->assertSame( array( Reading::PROVEN, 3, 'a***@e***.test' ), array( $third->class, $third->requests, $third->sample ), 'the worst stays' );
	}

	public function test_what_could_not_be_seen_from_one_place_was_seen_from_another(): void {
		$request = Walking::request( '/leaky/v1/list', 'wp-json/leaky/v1/list' );
		$from    = static fn ( string $vantage, string $class, ?KnownSurface $before, int $walk ): KnownSurface => ( new Gather( $vantage, $walk, self::NOW ) )->surface( Walking::known( '/leaky/v1/list', $before ), array( array( $request, Walking::reading( $request, $class, array(), 'redirect_hidden' ) ) ) );
		$here    = $from( Vantage::LOOPBACK, Reading::GUARDED, null, 1 );
		$this->assertSame( Reading::GUARDED, $from( Vantage::BROWSER, Reading::UNSEEN, $here, 2 )->class() );
		$this->assertSame( Reading::PROVEN, $from( Vantage::BROWSER, Reading::PROVEN, $here, 2 )->class(), 'what one place shows counts, whatever the others do' );
		$this->assertSame( Reading::UNSEEN, $from( Vantage::BROWSER, Reading::UNSEEN, null, 2 )->class() );
	}
}
