<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Watch;
use StorePosture\Store\Database;
use StorePosture\Store\Migrations;
use StorePosture\Store\Scans;

/**
 * A probe that asks over HTTP: the real server of the site, or one that a test makes up (FakeSite).
 */
abstract class HttpProbeCase extends ProbeCase {
	/** What the next probe has to work with. */
	protected ?Http $http = null;

	/** @var array<string, mixed> What an earlier slice of the scan has left. */
	protected array $state = array();

	protected function setUp(): void {
		parent::setUp();
		// A site to which nothing was ever uploaded has no such folder.
		wp_mkdir_p( wp_get_upload_dir()['basedir'] );
	}

	protected function watch( string $now = self::NOW, ?string $data_as_of = null ): Watch {
		global $wpdb;
		$watch = parent::watch( $now, $data_as_of );
		( new Migrations( new Database( $wpdb ) ) )->run();
		$scans = new Scans( new Database( $wpdb ) );
		$scan  = $scans->create( 'cli', array(), array( 'https' ), gmdate( 'Y-m-d\TH:i:s\Z' ) );
		$this->repair( static fn () => $scans->cancel( $scan->id, gmdate( 'Y-m-d\TH:i:s\Z' ) ) );
		$http = $this->http ?? new Http( 0, 60.0 );
		return new Watch( $http, new Controls( $http, $this->state, $scan->control_token(), $scan->control_proof() ), $watch->memory, $watch->data, $now );
	}

	/** A site of this address that answers as told, in place of the real one. */
	protected function fake( string $home = 'https://shop.example.net' ): FakeSite {
		$fake = new FakeSite( $home );
		foreach ( array( 'pre_option_home', 'pre_option_siteurl' ) as $option ) {
			$this->filter( $option, static fn (): string => $home );
		}
		// WordPress has made these of the real address already.
		$move = static fn ( string $url ): string => (string) preg_replace( '#^https?://[^/]+#', $home, $url );
		foreach ( array( 'content_url', 'plugins_url', 'includes_url' ) as $address ) {
			$this->filter( $address, $move );
		}
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'baseurl' => $move( $dir['baseurl'] ) ) + $dir );
		$this->filter( 'pre_http_request', $fake->answer( ... ), 10, 3 );
		return $fake;
	}

	/** Uploads, content and all else this site has on disk, left as they were. */
	protected function file( string $path, string $content = '' ): void {
		self::assertFileDoesNotExist( $path );
		self::assertNotFalse( file_put_contents( $path, $content ) );
		$this->repair( static fn () => file_exists( $path ) ? unlink( $path ) : true );
	}

	protected function folder( string $path ): void {
		if ( ! is_dir( $path ) ) {
			mkdir( $path );
			$this->repair( static fn () => rmdir( $path ) );
		}
	}

	/**
	 * The entry of a list whose field has this value.
	 *
	 * @param mixed $list
	 * @return array<string, mixed>
	 */
	protected static function entry( mixed $list, string $field, string $value ): array {
		self::assertIsArray( $list );
		foreach ( $list as $entry ) {
			if ( is_array( $entry ) && ( $entry[ $field ] ?? null ) === $value ) {
				return $entry;
			}
		}
		self::fail( "No {$value} in the list." );
	}

	/** Neither files nor their trail are left. */
	protected static function assert_nothing_left(): void {
		global $wpdb;
		self::assertSame( array(), $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE 'store_posture_file_%' OR option_name = 'store_posture_view'" ) );
		$uploads = wp_get_upload_dir()['basedir'];
		self::assertSame( array(), array_merge( (array) glob( "{$uploads}/store-posture-*" ), (array) glob( "{$uploads}/*/store-posture-*" ) ) );
	}
}
