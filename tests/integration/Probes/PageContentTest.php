<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\PageContent;
use StorePosture\Probes\Support\Markup;

final class PageContentTest extends HttpProbeCase {
	private const PAGE = 'https://shop.example.net/checkout/';

	/** What stands in the pages of the real site is its own affair; that they are read is ours. */
	public function test_the_real_site(): void {
		foreach ( array( 'home', 'login' ) as $page ) {
			$seen = self::entry( $this->see( new PageContent() )['pages'], 'page', $page );
			self::assertFalse( $seen['upgraded'] );
			self::assertIsInt( $seen['plain_scripts'] );
		}
		// The log-in form of a site on http.
		self::assertGreaterThan( 0, self::entry( $this->see( new PageContent() )['pages'], 'page', 'login' )['plain_forms'] );
	}

	#[Group( 'store' )]
	public function test_all_pages_of_a_store(): void {
		$pages = $this->see( new PageContent() )['pages'];
		self::assertIsArray( $pages );
		self::assertSame( array( 'home', 'account', 'checkout', 'login' ), array_column( $pages, 'page' ) );
		self::assertIsInt( self::entry( $pages, 'page', 'checkout' )['plain_forms'] );
	}

	public function test_a_log_in_page_that_was_moved_away_is_not_seen_and_the_others_are(): void {
		$fake = $this->fake();
		$this->filter( 'login_url', static fn (): string => 'https://shop.example.net/hidden/' );
		$fake->on( 'https://shop.example.net/front/', 200, array(), '<html><script src="http://cdn.example.org/a.js?key=1"></script>' );
		$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? 'https://shop.example.net/front/' : $url, 10, 2 );
		$seen = $this->look( new PageContent() );
		$home = self::entry( $seen->value['pages'] ?? null, 'page', 'home' );
		self::assertSame( array( 1, array( 'script cdn.example.org/a.js' ) ), array( $home['plain_scripts'], $home['first'] ) );
		self::assertNull( self::entry( $seen->value['pages'] ?? null, 'page', 'login' )['plain_forms'] );
		self::assertContains( 'not_supported', $seen->reasons );
	}

	public function test_nothing_is_said_of_another_site(): void {
		$this->fake()->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new PageContent(), 'pages.0.plain_scripts' ) );
	}

	/**
	 * @param array{int, int, int} $counts Scripts, images, forms.
	 */
	#[DataProvider( 'elements' )]
	public function test_what_counts( string $html, array $counts, string $url = self::PAGE ): void {
		$seen = Markup::read( "<!doctype html><html><head></head><body>{$html}", $url );
		self::assertSame( $counts, array( $seen->plain_scripts, $seen->plain_images, $seen->plain_forms ) );
	}

	/**
	 * @return iterable<string, array{0: string, 1: array{int, int, int}, 2?: string}>
	 */
	public static function elements(): iterable {
		yield 'a script' => array( '<script src="http://a.example.org/x.js"></script>', array( 1, 0, 0 ) );
		yield 'a script in capitals' => array( '<SCRIPT SRC="HTTP://a.example.org/x.js"></SCRIPT>', array( 1, 0, 0 ) );
		yield 'a script of another type does not run' => array( '<script type="text/plain" src="http://a.example.org/x.js"></script>', array( 0, 0, 0 ) );
		yield 'a module' => array( '<script type="module" src="http://a.example.org/x.js"></script>', array( 1, 0, 0 ) );
		yield 'style, frame, plug-ins' => array( '<link rel="preconnect stylesheet" href="http://a.example.org/x.css"><iframe src="http://a.example.org/"></iframe><object data="http://a.example.org/"></object><embed src="http://a.example.org/">', array( 4, 0, 0 ) );
		yield 'pictures and media' => array( '<img src="http://a.example.org/1.png" srcset="http://a.example.org/2.png 1x, https://a.example.org/3.png 2x"><video poster="http://a.example.org/p.png"><source src="http://a.example.org/v.mp4"></video><input type="image" src="http://a.example.org/b.png"><link rel="icon" href="http://a.example.org/i.png">', array( 0, 6, 0 ) );
		yield 'a form, and a button that leads elsewhere' => array( '<form action="http://shop.example.net/pay"><button formaction="http://a.example.org/">x</button></form>', array( 0, 0, 2 ) );
		yield 'a form to this page' => array( '<form><form action="">', array( 0, 0, 0 ) );
		yield 'relative, and without a scheme' => array( '<script src="/x.js"></script><script src="//a.example.org/x.js"></script><form action="?a=http://b.example.org">', array( 0, 0, 0 ) );
		yield 'relative to a base over http' => array( '<base href="http://shop.example.net/"><script src="x.js"></script><form action="pay">', array( 1, 0, 1 ) );
		yield 'links, text, comments, data' => array( '<a href="http://a.example.org/">http://a.example.org/x.js</a><!-- <script src="http://a.example.org/x.js"></script> --><script type="application/ld+json">{"@context":"http://schema.org"}</script><link rel="profile" href="http://gmpg.org/xfn/11"><link rel="canonical" href="http://a.example.org/"><svg xmlns="http://www.w3.org/2000/svg"></svg><div data-src="http://a.example.org/x.js"></div><script>var a = \'<script src="http://a.example.org/x.js">\';</script>', array( 0, 0, 0 ) );
		yield 'what only runs without scripts, or not at all' => array( '<noscript><iframe src="http://a.example.org/"></iframe></noscript><template><form action="http://a.example.org/"></form></template><form action="http://a.example.org/">', array( 0, 0, 1 ) );
		yield 'broken markup' => array( '<script src="http://a.example.org/x.js"', array( 0, 0, 0 ) );
	}

	public function test_scripts_from_elsewhere(): void {
		$seen = Markup::read( '<script src="https://js.pay.example/v3"></script><script src="https://cdn.example.org/a.js" integrity="sha384-x"></script><script src="https://cdn.example.org/b.js"></script><script src="https://www.shop.example.net/own.js"></script><script src="/own.js"></script>', self::PAGE );
		self::assertSame( array( 3, 1, array( 'js.pay.example', 'cdn.example.org' ) ), array( $seen->foreign_scripts, $seen->pinned_scripts, $seen->script_hosts ) );
	}
}
