<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Store\Migrations\Version1;
use StorePosture\Store\Migrations\Version2;
use StorePosture\Store\Migrations\Version3;
use StorePosture\Store\Migrations\Version4;
use StorePosture\Store\Migrations\Version5;
use StorePosture\Store\Migrations\Version6;

/**
 * Brings the tables to the version this code needs. The option holds the version that is there.
 */
final class Migrations {
	public const OPTION  = 'store_posture_version';
	public const VERSION = 6;

	public function __construct( private readonly Database $database ) {}

	public function run(): void {
		$option  = get_option( self::OPTION, 0 );
		$version = is_numeric( $option ) ? (int) $option : 0;
		if ( $version >= self::VERSION ) {
			return;
		}
		// Each step from the version that is there.
		if ( $version < 1 ) {
			Version1::run( $this->database );
		}
		if ( $version < 2 ) {
			Version2::run( $this->database );
		}
		if ( $version < 3 ) {
			Version3::run( $this->database );
		}
		if ( $version < 4 ) {
			Version4::run( $this->database );
		}
		if ( $version < 5 ) {
			Version5::run( $this->database );
		}
		Version6::run( $this->database );
		// Asked, not believed: on a read-only database the next request shall try again.
		if ( array() === array_filter( Tables::ALL, fn ( string $table ): bool => ! $this->database->exists( $table ) ) ) {
			update_option( self::OPTION, self::VERSION, true );
		}
	}
}
