<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\DirectoryListing;

final class DirectoryListingTest extends HttpProbeCase {
	public function test_the_real_server_lists_nothing(): void {
		$places = $this->see( new DirectoryListing() )['places'];
		foreach ( array( 'uploads', 'plugins', 'includes', 'content' ) as $place ) {
			self::assertFalse( self::entry( $places, 'place', $place )['listed'], $place );
		}
		self::assert_nothing_left();
	}

	public function test_a_list_is_known_by_names_only_it_can_hold(): void {
		$this->fake();
		$this->filter(
			'pre_http_request',
			static function ( mixed $before, array $args, string $url ): mixed {
				$folder = ABSPATH . trim( (string) parse_url( $url, PHP_URL_PATH ), '/' );
				if ( ! str_ends_with( $url, '/' ) || ! is_dir( $folder ) ) {
					return $before;
				}
				$list = implode( '', array_map( static fn ( string $name ): string => '<a href="' . rawurlencode( $name ) . '">' . substr( $name, 0, 20 ) . '..</a>', (array) scandir( $folder ) ) );
				return array(
					'headers'  => array( 'content-type' => 'text/html' ),
					'body'     => "<html><h1>Index of /</h1>{$list}",
					'response' => array( 'code' => 200 ),
				);
			},
			20,
			3
		);
		$places = $this->see( new DirectoryListing() )['places'];
		self::assertTrue( self::entry( $places, 'place', 'uploads' )['listed'] );
		self::assertTrue( self::entry( $places, 'place', 'includes' )['listed'] );
		self::assertFalse( self::entry( $places, 'place', 'plugins' )['listed'], 'An index file lies there.' );
		self::assert_nothing_left();
	}

	public function test_a_page_with_the_same_title_is_no_list(): void {
		$this->fake()->on( 'https://shop.example.net/wp-', 200, array( 'content-type' => 'text/html' ), '<html><title>Index of /wp-includes/</title>' );
		self::assertFalse( self::entry( $this->see( new DirectoryListing() )['places'], 'place', 'includes' )['listed'] );
	}

	public function test_a_server_that_refuses_everything(): void {
		$this->fake()->on( 'https://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>' );
		self::assertSame( 'waf_403', $this->unseen( new DirectoryListing(), 'places.0.listed' ) );
		self::assertSame( 'waf_403', $this->unseen( new DirectoryListing(), 'places.2.listed' ) );
		self::assert_nothing_left();
	}

	public function test_uploads_that_cannot_be_written_to(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => '/proc' ) + $dir );
		self::assertSame( 'not_writable', $this->unseen( new DirectoryListing(), 'places.0.listed' ) );
	}

	public function test_uploads_that_nobody_needed_yet(): void {
		$this->filter( 'upload_dir', static fn ( array $dir ): array => array( 'basedir' => $dir['basedir'] . '/none' ) + $dir );
		self::assertFalse( self::entry( $this->see( new DirectoryListing() )['places'], 'place', 'uploads' )['listed'] );
	}
}
