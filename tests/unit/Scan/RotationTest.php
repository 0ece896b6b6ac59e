<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Schema;
use StorePosture\Model\FactRecord;
use StorePosture\Scan\Rotation;

final class RotationTest extends TestCase {
	private const NOW   = '2026-11-22T10:00:00Z';
	private const FACTS = array( 'here', 'quick', 'slow', 'heavy' );

	private string $folder;

	protected function setUp(): void {
		$this->folder = sys_get_temp_dir() . '/store-posture-' . bin2hex( random_bytes( 6 ) );
		mkdir( "{$this->folder}/facts", 0700, true );
		$this->fact( 'here', array( 'x-cost' => 'local', 'x-max-age-hours' => 48 ) );
		$this->fact( 'quick', array( 'x-cost' => 'http', 'x-requests' => 2, 'x-max-age-hours' => 96 ) );
		$this->fact( 'slow', array( 'x-cost' => 'http', 'x-requests' => 1, 'x-max-age-hours' => 336, 'x-every-hours' => 168 ) );
		$this->fact( 'heavy', array( 'x-cost' => 'http', 'x-requests' => 12, 'x-max-age-hours' => 192 ) );
	}

	protected function tearDown(): void {
		array_map( 'unlink', (array) glob( "{$this->folder}/facts/*" ) );
		rmdir( "{$this->folder}/facts" );
		rmdir( $this->folder );
	}

	/**
	 * @param array<string, mixed> $says
	 */
	private function fact( string $name, array $says ): void {
		file_put_contents( "{$this->folder}/facts/{$name}.json", json_encode( $says, JSON_THROW_ON_ERROR ) );
	}

	private function rotation(): Rotation {
		return new Rotation( new Schema( $this->folder ), 34, 60.0 );
	}

	/**
	 * @param array<string, string> $reasons
	 */
	private static function seen( string $fact, string $at, array $reasons = array() ): FactRecord {
		return new FactRecord( $fact, array(), $reasons, $at, 'loopback' );
	}

	/**
	 * @return list<string>
	 */
	private function round( FactRecord ...$records ): array {
		return $this->rotation()->round( self::FACTS, array_column( $records, null, 'fact' ), self::NOW );
	}

	public function test_at_first_everything_has_its_turn_as_it_comes(): void {
		$this->assertSame( self::FACTS, $this->round() );
	}

	public function test_what_was_never_seen_comes_before_what_was(): void {
		$seen = self::seen( 'quick', '2026-11-19T10:00:00Z' );
		$this->assertSame( array( 'here', 'slow', 'heavy', 'quick' ), $this->round( $seen ) );
		$this->assertSame( array( 'here', 'slow', 'heavy', 'quick' ), $this->round( $seen, FactRecord::unseen( 'heavy', 'not_yet', self::NOW ) ), 'a note that nobody looked is no look' );
		$this->assertSame( array( 'here', 'slow', 'quick', 'heavy' ), $this->round( $seen, FactRecord::unseen( 'heavy', 'loopback_timeout', self::NOW ) ), 'a look that saw nothing is one' );
	}

	public function test_then_what_is_too_old_soonest(): void {
		// Four days after the 21st come before eight days after the 20th.
		$this->assertSame( array( 'here', 'slow', 'quick', 'heavy' ), $this->round( self::seen( 'heavy', '2026-11-20T10:00:00Z' ), self::seen( 'quick', '2026-11-21T10:00:00Z' ) ) );
		$this->assertSame( array( 'here', 'slow', 'heavy', 'quick' ), $this->round( self::seen( 'heavy', '2026-11-15T10:00:00Z' ), self::seen( 'quick', '2026-11-21T10:00:00Z' ) ) );
	}

	public function test_what_moves_slowly_is_left_alone_until_its_time(): void {
		$this->assertNotContains( 'slow', $this->round( self::seen( 'slow', '2026-11-15T10:00:01Z' ) ) );
		$this->assertContains( 'slow', $this->round( self::seen( 'slow', '2026-11-15T10:00:00Z' ) ) );
		$this->assertContains( 'slow', $this->round( self::seen( 'slow', '2026-11-23T10:00:00Z' ) ), 'a clock that was set back' );
		$this->assertContains( 'quick', $this->round( self::seen( 'quick', self::NOW ) ) );
	}

	public function test_what_was_not_seen_whole_is_looked_at_each_time(): void {
		$this->assertContains( 'slow', $this->round( self::seen( 'slow', '2026-11-22T09:00:00Z', array( 'list.0' => 'loopback_timeout' ) ) ) );
		$this->assertContains( 'slow', $this->round( FactRecord::unseen( 'slow', 'loopback_timeout', '2026-11-22T09:00:00Z' ) ) );
	}

	public function test_what_fits(): void {
		$rotation = $this->rotation();
		$this->assertTrue( $rotation->fits( 'heavy', 22, 0.0 ) );
		$this->assertFalse( $rotation->fits( 'heavy', 23, 0.0 ) );
		$this->assertTrue( $rotation->fits( 'quick', 23, 59.9 ), 'a lighter one still does' );
		$this->assertFalse( $rotation->fits( 'quick', 0, 60.0 ), 'a slow site has used up the time' );
		$this->assertTrue( $rotation->fits( 'here', 99, 99.0 ), 'what asks nobody always fits' );
	}

	public function test_never_seen(): void {
		$records = array_column( array( self::seen( 'here', self::NOW ), FactRecord::unseen( 'quick', 'not_yet', self::NOW ), FactRecord::unseen( 'slow', 'waf_403', self::NOW ) ), null, 'fact' );
		$this->assertSame( array( 'quick', 'heavy' ), Rotation::never_seen( self::FACTS, $records ) );
	}
}
