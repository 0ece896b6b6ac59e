<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Walk\Gather;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Summary;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;

final class SummaryTest extends TestCase {
	private static function walk( string $status = 'done', bool $is_partial = false ): WalkRecord {
		$walk              = new WalkRecord( 3, Vantage::LOOPBACK, 'person', '2026-11-23T10:00:00Z', array( Asker::VISITOR ), array(), array(), 2, $is_partial );
		$walk->status      = 'done' === $status ? 'done' : 'stopped';
		$walk->finished_at = '2026-11-23T10:04:00Z';
		$walk->sent        = 42;
		$walk->limited     = 1;
		return $walk;
	}

	/**
	 * @param Reading::* $class
	 */
	private static function known( string $name, string $class, string $group = Group::ANONYMOUS, ?KnownSurface $before = null ): KnownSurface {
		$request = Walking::request( $name, "wp-json{$name}" );
		return ( new Gather( Vantage::LOOPBACK, ( $before->walk ?? 2 ) + 1, '2026-11-23T10:00:00Z' ) )->surface( Gather::known( Walking::surface( $name, '', $group ), $before, 3 ), array( array( $request, Walking::reading( $request, $class ) ) ) );
	}

	/**
	 * @param list<KnownSurface> $surfaces
	 * @return array{name: string, asked: int, proven: int|null, likely: int|null, unseen: int}
	 */
	private static function group( array $surfaces, string $name = Group::ANONYMOUS, bool $is_whole = true ): array {
		$groups = array_column( Summary::of( $surfaces, self::walk( $is_whole ? 'done' : 'stopped' ), array(), array( 'leaky' => '1.0' ), true )['groups'], null, 'name' );
		self::assertArrayHasKey( $name, $groups );
		return $groups[ $name ];
	}

	public function test_what_a_walk_came_to(): void {
		$summary = Summary::of( array(), self::walk(), array(), array( 'leaky' => '1.0' ), true );
		$this->assertSame( array( '2026-11-23T10:04:00Z', 42, 1 ), array( $summary['walked_at'], $summary['requests'], $summary['limited'] ) );
		$this->assertCount( 10, $summary['groups'], 'an absent group could not pass' );
	}

	public function test_open_ones_are_counted_and_named(): void {
		$surfaces = array( self::known( '/b', Reading::LIKELY ), self::known( '/a', Reading::PROVEN ), self::known( '/c', Reading::GUARDED ), self::known( '/d', Reading::PROVEN, Group::MEDIA ) );
		$group    = self::group( $surfaces );
		$open     = Summary::of( $surfaces, self::walk(), array(), array( 'leaky' => '1.0' ), true )['open'];
		$this->assertSame( array( 3, 1, 1, 0 ), array( $group['asked'], $group['proven'], $group['likely'], $group['unseen'] ) );
		$this->assertSame( array( 'rest GET /a', 'rest GET /d', 'rest GET /b' ), array_column( $open, 'surface' ), 'the proven first' );
		$this->assertSame( array( 'surface' => 'rest GET /d', 'owner' => 'leaky', 'group' => Group::MEDIA, 'class' => Reading::PROVEN ), $open[1] );
	}

	/**
	 * @param array<Asker::*, Reading::*> $classes
	 */
	private static function asked_by( string $name, array $classes ): KnownSurface {
		$read = array();
		foreach ( $classes as $asker => $class ) {
			$request = Walking::request( $name, "wp-json{$name}", $asker );
			$read[]  = array( $request, Walking::reading( $request, $class ) );
		}
		return ( new Gather( Vantage::LOOPBACK, 3, '2026-11-23T10:00:00Z' ) )->surface( Walking::known( $name ), $read );
	}

	public function test_what_customers_alone_can_read_is_told_apart(): void {
		$let_in   = self::asked_by( '/wp/v2/users/me', array( Asker::VISITOR => Reading::GUARDED, Asker::CUSTOMER => Reading::QUIET ) );
		$theirs   = self::asked_by( '/a', array( Asker::VISITOR => Reading::GUARDED, Asker::CUSTOMER => Reading::PROVEN ) );
		$for_all  = self::asked_by( '/b', array( Asker::VISITOR => Reading::PROVEN, Asker::CUSTOMER => Reading::PROVEN ) );
		$surfaces = array( $let_in, $theirs, $for_all );
		$this->assertSame( array( 2, 1 ), array( self::group( $surfaces, Group::CUSTOMER )['asked'], self::group( $surfaces, Group::CUSTOMER )['proven'] ) );
		$this->assertSame( 1, self::group( $surfaces )['proven'], 'the visitor was refused at the other' );
		$open = array_column( Summary::of( $surfaces, self::walk(), array(), array(), true )['open'], 'group', 'surface' );
		$this->assertSame( array( 'rest GET /a' => Group::CUSTOMER, 'rest GET /b' => Group::ANONYMOUS ), $open );
	}

	public function test_of_customers_nothing_is_said_where_the_account_was_not_let_in(): void {
		$quiet = self::asked_by( '/a', array( Asker::VISITOR => Reading::GUARDED, Asker::CUSTOMER => Reading::QUIET ) );
		$me    = static fn ( string $class ): KnownSurface => self::asked_by( '/wp/v2/users/me', array( Asker::VISITOR => Reading::GUARDED, Asker::CUSTOMER => $class ) );
		$this->assertSame( 0, self::group( array( $quiet, $me( Reading::QUIET ) ), Group::CUSTOMER )['proven'] );
		foreach ( array( array( $quiet ), array( $quiet, $me( Reading::GUARDED ) ), array( $quiet, $me( Reading::UNSEEN ) ) ) as $surfaces ) {
			$this->assertNull( self::group( $surfaces, Group::CUSTOMER )['proven'] );
			$this->assertSame( 0, self::group( $surfaces )['proven'], 'of visitors it is known' );
		}
		$leak = self::asked_by( '/b', array( Asker::VISITOR => Reading::GUARDED, Asker::CUSTOMER => Reading::PROVEN ) );
		$this->assertSame( 1, self::group( array( $quiet, $leak ), Group::CUSTOMER )['proven'], 'what was seen was seen' );
		$this->assertNull( self::group( array( self::known( '/a', Reading::GUARDED ) ), Group::CUSTOMER )['proven'], 'no customer asked' );
	}

	public function test_none_is_only_said_where_all_could_be_asked(): void {
		$closed = self::known( '/c', Reading::GUARDED );
		$this->assertSame( 0, self::group( array( $closed ) )['proven'] );
		$this->assertNull( self::group( array( $closed, self::known( '/d', Reading::UNSEEN ) ) )['proven'] );
		$this->assertSame( 0, self::group( array( $closed, self::known( '/d', Reading::ERRORED ) ) )['proven'], 'it broke, and gave nobody away' );
		$this->assertNull( self::group( array( $closed ), Group::ANONYMOUS, false )['proven'], 'it was stopped' );
		$this->assertSame( 1, self::group( array( self::known( '/a', Reading::PROVEN ), self::known( '/d', Reading::UNSEEN ) ), Group::ANONYMOUS, false )['proven'], 'what was seen was seen' );
	}

	public function test_where_nobody_is_known_nothing_found_tells_nothing(): void {
		$groups = array_column( Summary::of( array( self::known( '/c', Reading::GUARDED ) ), self::walk(), array(), array(), false )['groups'], 'proven', 'name' );
		$this->assertNull( $groups[ Group::ANONYMOUS ] );
		$open = array_column( Summary::of( array( self::known( '/c', Reading::PROVEN ) ), self::walk(), array(), array(), false )['groups'], 'proven', 'name' );
		$this->assertSame( 1, $open[ Group::ANONYMOUS ] );
	}

	public function test_where_the_control_saw_nobody_nothing_found_tells_nothing(): void {
		$surfaces = array( self::known( '/c', Reading::GUARDED ), self::known( '/d', Reading::GUARDED, Group::MEDIA ), self::known( '/e', Reading::PROVEN, Group::META ) );
		$proven   = array_column( Summary::of( $surfaces, self::walk(), array(), array(), true, array( Group::ANONYMOUS, Group::META ) )['groups'], 'proven', 'name' );
		$this->assertSame( array( null, 0, 1 ), array( $proven[ Group::ANONYMOUS ], $proven[ Group::MEDIA ], $proven[ Group::META ] ) );
	}

	public function test_nothing_asked_is_no_answer(): void {
		foreach ( array( Group::ANONYMOUS, Group::WOOCOMMERCE ) as $name ) {
			$this->assertNull( self::group( array(), $name )['proven'], $name );
			$held = Gather::known( Walking::surface( '/x', HeldBack::NAMED_LIKE_DOING, $name ), null, 3 );
			$this->assertSame( array( 0, null ), array( self::group( array( $held ), $name )['asked'], self::group( array( $held ), $name )['proven'] ) );
		}
		$this->assertNull( self::group( array() )['likely'] );
		$this->assertSame( 0, self::group( array(), Group::WOOCOMMERCE )['likely'], 'there may be no store' );
		$this->assertSame( 0, self::group( array(), Group::GRAPHQL )['proven'], 'there is none' );
	}

	public function test_what_there_were_too_many_of_was_not_seen(): void {
		$late  = Gather::known( Walking::surface( '/x', HeldBack::TOO_MANY ), null, 3 );
		$group = self::group( array( self::known( '/c', Reading::GUARDED ), $late ) );
		$this->assertSame( array( 1, 1, null ), array( $group['asked'], $group['unseen'], $group['proven'] ) );
	}

	public function test_asking_some_again_is_no_new_round(): void {
		$whole = Summary::of( array( self::known( '/c', Reading::GUARDED ) ), self::walk(), array( 'walked_at' => '2026-11-01T10:00:00Z', 'requests' => 7, 'limited' => 0, 'is_whole' => false ), array( 'leaky' => '1.0' ), true );
		$this->assertSame( array( '2026-11-23T10:04:00Z', 42, true ), array( $whole['walked_at'], $whole['requests'], $whole['is_whole'] ) );

		$again = Summary::of( array( self::known( '/c', Reading::GUARDED ) ), self::walk( 'done', true ), array( 'walked_at' => '2026-11-22T10:00:00Z', 'requests' => 400, 'limited' => 2, 'is_whole' => true ), array( 'leaky' => '1.0' ), true );
		$this->assertSame( array( '2026-11-22T10:00:00Z', 400, 2, true, 0 ), array( $again['walked_at'], $again['requests'], $again['limited'], $again['is_whole'], $again['groups'][0]['proven'] ) );

		$first = Summary::of( array( self::known( '/c', Reading::GUARDED ) ), self::walk( 'done', true ), array(), array( 'leaky' => '1.0' ), true );
		$this->assertSame( array( false, null ), array( $first['is_whole'], $first['groups'][0]['proven'] ), 'the rest was never asked' );
	}

	public function test_what_needs_two_customers_is_never_called_closed(): void {
		foreach ( array( Group::CUSTOMER, Group::CACHE ) as $name ) {
			$this->assertNull( self::group( array( self::known( '/c', Reading::GUARDED, $name ) ), $name )['proven'] );
		}
	}

	public function test_what_was_closed_and_is_open(): void {
		$opened = self::known( '/a', Reading::PROVEN, Group::ANONYMOUS, self::known( '/a', Reading::GUARDED ) );
		$always = self::known( '/b', Reading::PROVEN );
		$shut   = self::known( '/c', Reading::GUARDED, Group::ANONYMOUS, self::known( '/c', Reading::PROVEN ) );
		$this->assertSame(
			array( array( 'surface' => 'rest GET /a', 'owner' => 'leaky', 'since' => '2026-11-23T10:00:00Z' ) ),
			Summary::of( array( $opened, $always, $shut ), self::walk(), array(), array( 'leaky' => '1.0' ), true )['changed']
		);
	}
}
