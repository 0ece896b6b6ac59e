<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use StorePosture\Probes\HomeTrackers;

/**
 * Snippets as their makers publish them, in home pages that are made up.
 */
final class HomeTrackersTest extends HttpProbeCase {
	private const GTAG   = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-MADEUP"></script><script>window.dataLayer=[];function gtag(){dataLayer.push(arguments);}gtag("js",new Date());</script>';
	private const PIXEL  = "<script>!function(f,b,e,v,n,t,s){n=f.fbq=function(){};t=b.createElement(e);t.src=v;}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');fbq('init','1');</script>";
	private const TAGS   = "<script>(function(w,d,s,l,i){var j=d.createElement(s);j.src='https://www.googletagmanager.com/gtm.js?id='+i;})(window,document,'script','dataLayer','GTM-MADEUP');</script>";
	private const DENIED = "<script>gtag('consent', 'default', { 'ad_storage': 'denied', 'analytics_storage': 'denied' });</script>";
	private const TOOL   = '<script id="Cookiebot" src="https://consent.cookiebot.com/uc.js" data-blockingmode="auto"></script>';

	private function home( string $head ): void {
		$fake = $this->fake();
		$this->filter( 'home_url', static fn ( string $url ): string => 'https://shop.example.net/' === $url ? 'https://shop.example.net/front/' : $url );
		$fake->on( 'https://shop.example.net/front/', 200, array( 'content-type' => 'text/html' ), "<!doctype html><html><head><title>x</title>{$head}</head><body></body></html>" );
	}

	/**
	 * @param list<string> $names
	 */
	#[DataProvider( 'pages' )]
	public function test_what_runs_before_anybody_was_asked( string $head, array $names ): void {
		$this->home( $head );
		$trackers = $this->see( new HomeTrackers() )['trackers'];
		self::assertIsArray( $trackers );
		self::assertSame( $names, array_column( $trackers, 'name' ) );
	}

	/**
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function pages(): iterable {
		yield 'nothing' => array( '<script>var a = 1;</script>', array() );
		yield 'by its address' => array( self::GTAG, array( 'Google Analytics or Ads' ) );
		yield 'by code in the page' => array( self::PIXEL, array( 'Meta Pixel' ) );
		yield 'twice is once' => array( self::PIXEL . self::PIXEL, array( 'Meta Pixel' ) );
		yield 'with slashes as JSON writes them' => array( str_replace( '/en_US/', '\\/en_US\\/', self::PIXEL ), array( 'Meta Pixel' ) );
		yield 'only named' => array( '<script>var theirs = { url: "https://connect.facebook.net/en_US/fbevents.js" };</script>', array() );
		yield 'held back' => array( str_replace( '<script', '<script type="text/plain"', self::GTAG . self::PIXEL ), array() );
		yield 'in data' => array( '<script type="application/json">{"a":"https://connect.facebook.net/en_US/fbevents.js"}</script>', array() );
		yield 'commented out' => array( '<!-- ' . self::GTAG . ' -->', array() );
		yield 'only a picture without scripts' => array( '<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>', array() );
		yield 'delayed for speed' => array( '<script type="rocketlazyloadscript" data-rocket-src="https://analytics.tiktok.com/i18n/pixel/events.js"></script>', array( 'TikTok Pixel' ) );
		yield 'an address that browsers do not load' => array( '<script data-src="https://analytics.tiktok.com/i18n/pixel/events.js"></script>', array() );
		yield 'another script of that maker' => array( '<script src="https://connect.facebook.net/en_US/sdk.js"></script>', array() );
		yield 'a host that only looks like it' => array( '<script src="https://notclarity.ms/tag/x"></script><script src="https://clarity.ms.example.com/tag/x"></script>', array() );
		yield 'a host below it' => array( '<script src="https://www.clarity.ms/tag/x"></script>', array( 'Microsoft Clarity' ) );
		yield 'Google waits, another does not' => array( self::DENIED . self::GTAG . self::PIXEL, array( 'Meta Pixel' ) );
		yield 'a tag manager, and one that runs anyway' => array( self::TAGS . self::PIXEL, array( 'Meta Pixel' ) );
	}

	#[DataProvider( 'undecided' )]
	public function test_where_the_browser_decides( string $head, string $tool, bool $manager, bool $denied ): void {
		$this->home( $head );
		self::assertSame( 'consent_in_browser', $this->unseen( new HomeTrackers(), 'trackers' ) );
		self::assertSame( array( 'consent_tool' => $tool, 'tag_manager' => $manager, 'consent_default' => $denied ), array_diff_key( $this->see( new HomeTrackers() ), array( 'trackers' => 1 ) ) );
	}

	/**
	 * @return iterable<string, array{string, string, bool, bool}>
	 */
	public static function undecided(): iterable {
		yield 'a consent tool' => array( self::TOOL . self::GTAG . self::PIXEL, 'Cookiebot', false, false );
		yield 'a consent tool, and nothing else' => array( self::TOOL, 'Cookiebot', false, false );
		yield 'a tag manager alone' => array( self::TAGS, '', true, false );
		yield 'Google waits' => array( self::DENIED . self::GTAG, '', false, true );
	}

	public function test_a_consent_tool_that_is_a_plugin(): void {
		$this->plugin( 'complianz-gdpr' );
		$this->home( self::GTAG );
		self::assertSame( 'consent_in_browser', $this->unseen( new HomeTrackers(), 'trackers' ) );
		self::assertSame( 'Complianz', $this->see( new HomeTrackers() )['consent_tool'] );
	}

	public function test_a_page_that_could_not_be_read(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 28: timed out' );
		foreach ( array( 'trackers', 'consent_tool', 'tag_manager', 'consent_default' ) as $field ) {
			self::assertSame( 'loopback_timeout', $this->unseen( new HomeTrackers(), $field ) );
		}
	}

	public function test_a_page_made_to_be_slow_comes_to_an_end(): void {
		$this->home( '<script>' . str_repeat( 'createElement("//a.', 3000 ) . str_repeat( "consent','default',", 3000 ) . '</script>' . str_repeat( '<script>', 3000 ) );
		self::assertSame( array(), $this->see( new HomeTrackers() )['trackers'] );
	}

	public function test_the_real_site(): void {
		self::assertEquals( array( 'trackers' => array(), 'consent_tool' => '', 'tag_manager' => false, 'consent_default' => false ), $this->see( new HomeTrackers() ) );
	}
}
