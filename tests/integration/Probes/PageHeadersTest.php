<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\PageContent;
use StorePosture\Probes\PageHeaders;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Watch;

final class PageHeadersTest extends HttpProbeCase {
	public function test_headers_of_the_real_site(): void {
		$seen = $this->look( new PageHeaders() );
		self::assertSame( 'not_supported', $seen->reasons['hsts'] ?? null, 'Over http browsers ignore it.' );
		self::assertSame( 'origin', $seen->value['vantage'] ?? null );
		self::assertFalse( self::entry( $seen->value['pages'] ?? null, 'page', 'home' )['private'] );
		self::assertContains( self::entry( $seen->value['pages'] ?? null, 'page', 'home' )['framing'], array( 'any', 'same', 'named', 'none' ) );
	}

	#[Group( 'store' )]
	public function test_account_and_checkout(): void {
		$pages = $this->see( new PageHeaders() )['pages'];
		self::assertSame( array( 'same', true ), array( self::entry( $pages, 'page', 'account' )['framing'], self::entry( $pages, 'page', 'account' )['private'] ) );
		self::assertSame( 'same', self::entry( $pages, 'page', 'checkout' )['framing'] );
	}

	#[Group( 'store' )]
	public function test_a_page_that_has_lost_its_role(): void {
		$this->option( 'woocommerce_myaccount_page_id', '0' );
		self::assertSame( 'not_supported', $this->unseen( new PageHeaders(), 'pages.1.framing' ) );
	}

	public function test_without_its_control_nothing_is_judged(): void {
		$this->fake()->on( 'https://shop.example.net/', 200, array( 'strict-transport-security' => 'max-age=31536000' ), '<html>' );
		self::assertSame( 'not_this_site', $this->unseen( new PageHeaders(), 'hsts' ) );
		self::assertSame( 'not_this_site', $this->unseen( new PageHeaders(), 'pages.0.framing' ) );
	}

	public function test_hsts_of_the_front_page(): void {
		$front = 'https://shop.example.net/front/';
		foreach ( array(
			'absent'  => array(),
			'invalid' => array( 'strict-transport-security' => array( 'max-age=1', 'max-age=2' ) ),
			'present' => array( 'strict-transport-security' => 'max-age=300; preload' ),
		) as $state => $headers ) {
			$fake = $this->fake();
			$fake->on( $front, 200, $headers, '<html>' );
			$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? $front : $url, 10, 2 );
			$seen = $this->see( new PageHeaders() );
			self::assertSame( array( $state, 'present' === $state ? 300 : 0, 'present' === $state ), array( $seen['hsts'], $seen['hsts_max_age'], $seen['hsts_preload'] ) );
			$this->put_back();
		}
	}

	public function test_behind_a_CDN_what_is_found_counts_and_what_is_missing_does_not(): void {
		$front = 'https://shop.example.net/front/';
		foreach ( array(
			array( array(), null, 'only_origin_seen' ),
			array( array( 'strict-transport-security' => 'max-age=300' ), 'present', null ),
			array( array( 'cf-ray' => '1' ), 'absent', null ),
		) as [ $headers, $hsts, $reason ] ) {
			$this->state = array( 'proxies' => array( 'shop.example.net' => true ) );
			$this->fake()->on( $front, 200, $headers, '<html>' );
			$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? $front : $url, 10, 2 );
			$seen = $this->look( new PageHeaders() );
			self::assertSame( array( $hsts, $reason ), array( $seen->value['hsts'] ?? null, $seen->reasons['hsts'] ?? null ) );
			self::assertSame( null === $reason && isset( $headers['cf-ray'] ) ? 'edge' : 'origin', $seen->value['vantage'] ?? null );
			$this->put_back();
		}
	}

	public function test_a_challenge_hides_the_headers(): void {
		$front = 'https://shop.example.net/front/';
		$this->fake()->on( $front, 403, array( 'cf-mitigated' => 'challenge', 'content-type' => 'text/html' ), '<html>' );
		$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? $front : $url, 10, 2 );
		self::assertSame( 'challenge', $this->unseen( new PageHeaders(), 'hsts' ) );
		self::assertSame( 'challenge', $this->unseen( new PageHeaders(), 'pages.0.framing' ) );
	}

	/**
	 * The front page of a made-up site that answers with these headers.
	 *
	 * @param array<string, string|list<string>> $headers
	 */
	private function front( array $headers, string $body = '<html>' ): FakeSite {
		$front = 'https://shop.example.net/front/';
		$fake  = $this->fake()->on( $front, 200, $headers, $body );
		$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? $front : $url, 10, 2 );
		return $fake;
	}

	public function test_the_other_headers_of_a_page(): void {
		$this->front(
			array(
				'content-security-policy'      => "default-src 'self'; base-uri 'self'; frame-ancestors 'self'",
				'x-content-type-options'       => 'NoSniff',
				'referrer-policy'              => 'origin, unsafe-url',
				'permissions-policy'           => 'payment=()',
				'cross-origin-embedder-policy' => 'require-corp',
			)
		);
		$home = self::entry( $this->see( new PageHeaders() )['pages'], 'page', 'home' );
		self::assertSame( array( 'limits', true, 'leaky', 'payment=()', '', 'require-corp', '' ), array( $home['csp'], $home['nosniff'], $home['referrer'], $home['permissions'], $home['coop'], $home['coep'], $home['corp'] ) );
	}

	public function test_what_stands_in_the_markup_counts(): void {
		$this->front( array(), "<html><head><meta http-equiv='Content-Security-Policy' content=\"object-src 'none'\"><meta name='referrer' content='unsafe-url'></head>" );
		$home = self::entry( $this->see( new PageHeaders() )['pages'], 'page', 'home' );
		self::assertSame( array( 'open', 'leaky', false ), array( $home['csp'], $home['referrer'], $home['nosniff'] ) );
	}

	public function test_a_page_too_long_to_be_read_may_hold_a_policy(): void {
		$this->front( array( 'x-content-type-options' => 'nosniff' ), '<html>' . str_repeat( '<p>', 400000 ) );
		$seen = $this->look( new PageHeaders() );
		self::assertSame( array( 'capped', 'capped' ), array( $seen->reasons['pages.0.csp'] ?? '', $seen->reasons['pages.0.referrer'] ?? '' ) );
		self::assertTrue( self::entry( $seen->value['pages'] ?? null, 'page', 'home' )['nosniff'] );
	}

	public function test_behind_a_CDN_missing_headers_are_not_judged(): void {
		$this->state = array( 'proxies' => array( 'shop.example.net' => true ) );
		$this->front( array( 'referrer-policy' => 'unsafe-url' ) );
		$seen = $this->look( new PageHeaders() );
		self::assertSame( 'leaky', self::entry( $seen->value['pages'] ?? null, 'page', 'home' )['referrer'], 'It was found.' );
		foreach ( array( 'framing', 'csp', 'nosniff', 'permissions', 'coop', 'coep', 'corp' ) as $field ) {
			self::assertSame( 'only_origin_seen', $seen->reasons[ "pages.0.{$field}" ] ?? '', $field );
		}
	}

	public function test_a_picture_of_the_library(): void {
		$picture = 'https://shop.example.net/picture.png';
		foreach ( array(
			'with'    => array( 'x-content-type-options' => 'nosniff' ),
			'without' => array(),
		) as $upload => $headers ) {
			$fake = $this->front( array() );
			$this->picture( $picture );
			$fake->on( $picture, 206, $headers + array( 'content-type' => 'image/png' ), 'x' );
			self::assertSame( $upload, $this->see( new PageHeaders() )['upload'] );
			$fake->on( $picture, 403, $headers + array( 'content-type' => 'text/html' ), '<html>' );
			self::assertSame( 'waf_403', $this->unseen( new PageHeaders(), 'upload' ) );
			$this->put_back();
		}
	}

	public function test_pictures_that_lie_elsewhere(): void {
		$this->front( array() );
		$this->picture( 'https://cdn.example.org/picture.png' );
		self::assertSame( 'none', $this->see( new PageHeaders() )['upload'] );
	}

	private function picture( string $url ): void {
		$id = wp_insert_attachment(
			array(
				'post_mime_type' => 'image/png',
				'post_title'     => 'probe',
				'post_date'      => '2036-01-01 00:00:00',
			),
			'probe.png'
		);
		$this->repair( static fn () => wp_delete_attachment( $id, true ) );
		$this->filter( 'wp_get_attachment_url', static fn ( string $was, int $of ): string => $of === $id ? $url : $was, 10, 2 );
	}

	#[Group( 'store' )]
	public function test_the_pages_are_fetched_once_for_all_who_read_them(): void {
		$watch = $this->watch();
		( new PageHeaders() )->see( $watch );
		$used = $watch->http->used();
		( new PageContent() )->see( $watch );
		self::assertSame( $used + 1, $watch->http->used(), 'The log-in page alone.' );
		// The next slice: another process, from what the scan has kept.
		$http = new Http( $watch->http->used(), 60.0 );
		$next = new Controls( $http, (array) json_decode( (string) wp_json_encode( $watch->controls->state() ), true ), 'other', 'other' );
		$seen = ( new PageHeaders() )->see( new Watch( $http, $next, $watch->memory, $watch->data, self::NOW ) );
		self::assertSame( 'same', self::entry( $seen->value['pages'] ?? null, 'page', 'account' )['framing'] );
		self::assertLessThanOrEqual( $used + 2, $http->used(), 'The picture alone.' );
	}
}
