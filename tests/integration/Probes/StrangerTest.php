<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Summary;
use StorePosture\Exposure\Walk\SurfaceResult;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Probes\Stranger;
use StorePosture\Probes\Support\StrangerSummary;

final class StrangerTest extends ProbeCase {
	/**
	 * @param list<string> $unproven
	 * @return array<string, mixed> What a round kept that found nothing.
	 */
	private static function kept( string $at, bool $knows_somebody = true, array $unproven = array() ): array {
		$walk              = new WalkRecord( 1, Vantage::LOOPBACK, 'person', $at, array( Asker::VISITOR ), array(), array(), 0 );
		$walk->status      = 'done';
		$walk->finished_at = $at;
		$walk->sent        = 300;
		$result = new SurfaceResult( Vantage::LOOPBACK, Asker::VISITOR, Reading::GUARDED, array(), 0, '', '', 'GET', 'wp-json/a', '', array(), 1, $at, $at, '', 1 );
		return Summary::of( array( new KnownSurface( 'a', 'rest GET /a', 'rest', '/a', 'GET', 'core', '', 0, 'own', Group::ANONYMOUS, '', array( $result ), 1 ) ), $walk, array(), array(), $knows_somebody, $unproven );
	}

	public function test_nobody_has_asked_yet(): void {
		delete_option( StrangerSummary::OPTION );
		foreach ( array( 'walked_at', 'requests', 'groups', 'open', 'changed' ) as $field ) {
			self::assertSame( 'not_run', $this->unseen( new Stranger(), $field ) );
		}
	}

	public function test_what_the_last_round_came_to(): void {
		$this->option( StrangerSummary::OPTION, self::kept( '2026-11-20T10:00:00Z' ) );
		$seen   = $this->see( new Stranger() );
		$groups = array_column( (array) $seen['groups'], 'proven', 'name' );
		self::assertSame( array( '2026-11-20T10:00:00Z', 300, 0, array(), array() ), array( $seen['walked_at'], $seen['requests'], $seen['limited'], $seen['open'], $seen['changed'] ) );
		self::assertSame( 0, $groups['anonymous'] );
		self::assertNull( $groups['customer'] );
		self::assertSame( 'no_test_customer', $this->unseen( new Stranger(), 'groups.1.proven' ) );
	}

	public function test_what_gave_somebody_away(): void {
		$kept                        = self::kept( '2026-11-20T10:00:00Z' );
		$kept['groups'][0]['proven'] = 1;
		$kept['groups'][5]['proven'] = null;
		$kept['open']                = array( array( 'surface' => 'rest GET /a', 'owner' => 'leaky', 'group' => 'anonymous', 'class' => 'proven', 'sample' => 'not of the fact' ) );
		$kept['changed']             = array( array( 'surface' => 'rest GET /a', 'owner' => 'leaky', 'since' => '2026-11-20T10:00:00Z' ) );
		$this->option( StrangerSummary::OPTION, $kept );
		$seen = $this->see( new Stranger() );
		self::assertSame( array( array( 'surface' => 'rest GET /a', 'owner' => 'leaky', 'group' => 'anonymous', 'class' => 'proven' ) ), $seen['open'] );
		self::assertSame( $kept['changed'], $seen['changed'] );
		self::assertSame( 'not_all_asked', $this->unseen( new Stranger(), 'groups.5.proven' ) );
	}

	public function test_a_shop_without_a_customer(): void {
		$this->option( StrangerSummary::OPTION, self::kept( '2026-11-20T10:00:00Z', false ) );
		self::assertSame( 'nobody_known', $this->unseen( new Stranger(), 'groups.0.proven' ) );
		self::assertSame( 'nobody_known', $this->unseen( new Stranger(), 'changed' ) );
	}

	public function test_where_not_even_staff_were_shown_anybody(): void {
		$this->option( StrangerSummary::OPTION, self::kept( '2026-11-20T10:00:00Z', true, array( 'woocommerce', 'anonymous' ) ) );
		self::assertSame( 'control_blind', $this->unseen( new Stranger(), 'groups.0.proven' ) );
		self::assertSame( 'control_blind', $this->unseen( new Stranger(), 'changed' ) );
		self::assertSame( 0, array_column( (array) $this->see( new Stranger() )['groups'], 'proven', 'name' )['media'] );
	}

	public function test_a_round_that_did_not_come_to_its_end(): void {
		$this->option( StrangerSummary::OPTION, array( 'is_whole' => false ) + self::kept( '2026-11-20T10:00:00Z' ) );
		self::assertSame( 'not_all_asked', $this->unseen( new Stranger(), 'changed' ) );
	}

	public function test_what_is_too_old_or_cannot_be_read(): void {
		$this->option( StrangerSummary::OPTION, self::kept( '2026-10-20T10:00:00Z' ) );
		self::assertSame( 'asked_long_ago', $this->unseen( new Stranger(), 'groups' ) );
		foreach ( array( 'yes', array( 'groups' => 'none' ), array( 'groups' => array(), 'walked_at' => 'once' ) ) as $broken ) {
			$this->option( StrangerSummary::OPTION, $broken );
			self::assertSame( 'unknown_format', $this->unseen( new Stranger(), 'groups' ) );
		}
	}
}
