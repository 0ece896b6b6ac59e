<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group as Needs;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\HeldBack;

/**
 * For each shape of a leak: the leaky plugin is found where it has to be, and its safe twin, which differs in the guard alone, is not.
 * The plan is made once; both are asked the same, over HTTP.
 */
#[Needs( 'store' )]
final class ShapesTest extends ShapeCase {
	/**
	 * @return iterable<string, array{string}>
	 */
	public static function shapes(): iterable {
		foreach ( array_keys( Shapes::all() ) as $shape ) {
			yield $shape => array( $shape );
		}
	}

	#[DataProvider( 'shapes' )]
	public function test_the_leaky_one_is_found_and_its_twin_is_not( string $shape ): void {
		$is       = Shapes::all()[ $shape ];
		$askers   = array_values( array_unique( array( $is['after'] ?? $is['asker'], Asker::VISITOR, $is['asker'] ) ) );
		$requests = $this->questions( $shape, $is['surface'], $askers, str_starts_with( $is['surface'], 'ajax ' ) ? array( $is['surface'] ) : array() );
		$leaks    = array( Reading::PROVEN, Reading::LIKELY );
		$answered = $this->answers( $requests, 'leaky' );
		$server   = $this->read( $answered );
		$browser  = $this->read( $this->browser_answers( $answered, 'leaky' ) );
		self::assertContains( $is['found'], self::classes( $server, $is['asker'] ), "{$shape}: missed among " . implode( ', ', array_column( $requests, 'path' ) ) );
		self::assertSame( array(), Asker::VISITOR === $is['asker'] ? array() : array_intersect( $leaks, self::classes( $server, Asker::VISITOR ) ), "{$shape}: who asks makes no difference" );
		self::assertSame( '' === $is['browser'], in_array( $is['found'], self::classes( $browser ), true ), "{$shape}: what a browser can see of it" );
		$answered = $this->answers( $requests, 'safe' );
		self::assertSame( array(), array_intersect( $leaks, self::classes( $this->read( $answered ) ) ), "{$shape}: a false alarm" );
		self::assertSame( array(), array_intersect( $leaks, self::classes( $this->read( $this->browser_answers( $answered, 'safe' ) ) ) ), "{$shape}: a false alarm in a browser" );
	}

	public function test_an_ajax_handler_is_listed_and_not_asked_unless_let_in(): void {
		$this->install( 'ajax' );
		$plan = self::plan( array( Asker::VISITOR ) );
		self::assertSame( HeldBack::AJAX, array_column( $plan->surfaces, 'held_back', 'id' )['ajax GET made_up_orders'] ?? '' );
		self::assertNotContains( 'ajax GET made_up_orders', array_column( $plan->requests, 'surface' ) );
	}
}
