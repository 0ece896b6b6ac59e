<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Store;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Contract\Schema;
use StorePosture\Model\ScanRecord;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Watch;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Job;
use StorePosture\Scan\Rotation;
use StorePosture\Scan\Runner;
use StorePosture\Scan\SystemClock;
use StorePosture\Store\Database;
use StorePosture\Store\Facts;
use StorePosture\Store\Lock;
use StorePosture\Store\Migrations;
use StorePosture\Store\Scans;
use StorePosture\Store\Tables;
use StorePosture\Tests\Integration\Probes\HttpProbeCase;
use StorePosture\Tests\Integration\Probes\ProbeCase;

/**
 * What probes really send, against what their facts say; and rounds of a scan that has little to spend.
 */
final class RotationTest extends HttpProbeCase {
	private const FOLDER = __DIR__ . '/../../..';

	private static function schema(): Schema {
		return new Schema( self::FOLDER . '/schema' );
	}

	public function test_no_probe_sends_more_than_its_fact_says(): void {
		$schema  = self::schema();
		$catalog = new Catalog( self::FOLDER . '/build/checks.json', $schema );
		$asked   = 0;
		foreach ( array_filter( $schema->facts(), $schema->is_http( ... ) ) as $fact ) {
			$this->http = new Http( 0, 60.0 );
			$watch      = $this->watch();
			// What all probes share is sent once a scan, by whichever comes first.
			foreach ( array( OwnSite::home(), (string) OwnSite::under( OwnSite::home(), 'https' ) ) as $origin ) {
				$watch->controls->page( $origin );
				$watch->controls->static_file( $origin );
				$watch->controls->random_status( $origin );
			}
			$before = $this->http->used();
			$catalog->probe( $fact )?->see( $watch );
			self::assertLessThanOrEqual( $schema->requests( $fact ), $this->http->used() - $before, $fact );
			$asked += $this->http->used() - $before;
		}
		self::assertGreaterThan( 10, $asked );
	}

	public function test_what_one_round_has_no_requests_for_another_looks_at(): void {
		global $wpdb;
		$prefix       = $wpdb->prefix;
		$wpdb->prefix = "{$prefix}try_";
		$database     = new Database( $wpdb );
		delete_option( Migrations::OPTION );
		( new Migrations( $database ) )->run();
		$this->repair(
			static function () use ( $wpdb, $database, $prefix ): void {
				array_map( $database->drop( ... ), Tables::ALL );
				$wpdb->prefix = $prefix;
				update_option( Migrations::OPTION, Migrations::VERSION, true );
			}
		);
		$scans = new Scans( $database );
		$facts = new Facts( $database );
		$clock = new SystemClock( new \DateTimeZone( 'UTC' ) );
		$watch = fn ( ScanRecord $scan, string $now ): Watch => $this->watch_of( $scan, $now );
		$job   = null;
		$job   = new Job(
			$scans,
			$facts,
			new Lock( $database, $clock ),
			new Catalog( self::FOLDER . '/build/checks.json', self::schema() ),
			new Rotation( self::schema(), 12, 60.0 ),
			new Runner( new Catalog( self::FOLDER . '/build/checks.json', self::schema() ), self::schema(), $watch, $clock ),
			$clock,
			static function ( ScanRecord $scan ) use ( &$job ): void {
				$job?->start_further( 'person', $scan->left );
			},
		);
		$first = $job->start( 'person', null );
		for ( $slice = 0; $slice < 60 && $job->slice( 5.0 ); $slice++ ) {
			continue;
		}
		self::assertSame( array(), $job->never_seen() );
		self::assertNotContains( 'not_yet', array_map( static fn ( $record ): string => $record->reason( '' ), $facts->all() ) );
		$rounds = array();
		for ( $id = $first->id; null !== $scans->find( $id ); $id++ ) {
			$rounds[] = $scans->find( $id );
		}
		self::assertGreaterThan( 1, count( $rounds ) );
		foreach ( $rounds as $round ) {
			// Twelve for the probes, and what the controls need.
			self::assertLessThanOrEqual( 18, $round->requests );
			self::assertSame( array( 'done', null ), array( $round->status, $round->checks ) );
		}
		self::assertNotSame( array(), $rounds[0]->left );
		self::assertSame( array(), end( $rounds )->left );
	}

	private function watch_of( ScanRecord $scan, string $now ): Watch {
		$http = new Http( $scan->requests, 40.0 );
		$base = ProbeCase::watch( $now );
		return new Watch( $http, new Controls( $http, $scan->controls, $scan->control_token(), $scan->control_proof() ), $base->memory, $base->data, $now );
	}
}
