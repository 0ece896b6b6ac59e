<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\DirectoryListing;
use StorePosture\Probes\Folders;
use StorePosture\Probes\Https;
use StorePosture\Probes\PageHeaders;
use StorePosture\Probes\SecurityTxt;
use StorePosture\Probes\ServedFiles;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\OwnSite;

/**
 * The same probes on a live shop: nginx, a public name, a certificate. run-public.ts makes one that is careful and one that is not,
 * and says so in STORE_POSTURE_PUBLIC.
 */
#[Group( 'public' )]
final class PublicSiteTest extends HttpProbeCase {
	private bool $careful = false;

	protected function setUp(): void {
		parent::setUp();
		$kind = getenv( 'STORE_POSTURE_PUBLIC' );
		$this->careful = 'careful' === $kind;
	}

	public function test_https(): void {
		$seen = $this->see( new Https() );
		self::assertSame( array( true, $this->careful ? 'redirects' : 'serves', $this->careful ? 'redirects' : 'serves', $this->careful ), array( $seen['works'], $seen['plain_home'], $seen['plain_page'], $seen['permanent'] ) );
	}

	public function test_hsts(): void {
		$seen = $this->see( new PageHeaders() );
		self::assertSame( $this->careful ? array( 'present', 31536000 ) : array( 'absent', 0 ), array( $seen['hsts'], $seen['hsts_max_age'] ) );
	}

	public function test_listing(): void {
		$places = $this->see( new DirectoryListing() )['places'];
		self::assertSame( ! $this->careful, self::entry( $places, 'place', 'uploads' )['listed'] );
		self::assertSame( ! $this->careful, self::entry( $places, 'place', 'includes' )['listed'] );
		self::assertFalse( self::entry( $places, 'place', 'plugins' )['listed'] );
		self::assert_nothing_left();
	}

	public function test_served_files(): void {
		$this->file( WP_CONTENT_DIR . '/probe.log', "[1] a@one.org b@two.net c@three.co.uk\n" );
		$this->file( ABSPATH . '.env', "DB_PASSWORD=kQ3-made-up\n" );
		$seen = $this->see( new ServedFiles() );
		self::assertSame( ! $this->careful, self::entry( $seen['logs'], 'path', 'wp-content/probe.log' )['served'] );
		self::assertSame( ! $this->careful, self::entry( $seen['secrets'], 'path', '.env' )['served'] );
		self::assertFalse( self::entry( $seen['config'], 'path', 'wp-config.php' )['served'] );
	}

	#[Group( 'store' )]
	public function test_folders(): void {
		$list = $this->see( new Folders() )['list'];
		self::assertSame( ! $this->careful, self::entry( $list, 'name', 'logs' )['readable'], 'nginx refuses *.log there.' );
		self::assertTrue( self::entry( $list, 'name', 'downloads' )['readable'], 'nginx knows no .htaccess.' );
		self::assert_nothing_left();
	}

	public function test_security_txt(): void {
		self::assertFalse( self::entry( $this->see( new SecurityTxt() )['hosts'], 'host_kind', 'home' )['found'] );
		if ( ! $this->careful ) {
			$this->folder( ABSPATH . '.well-known' );
			$this->file( ABSPATH . '.well-known/security.txt', "Contact: mailto:security@shop.example.net\nExpires: 2027-06-01T00:00:00Z\n" );
			$home = self::entry( $this->see( new SecurityTxt() )['hosts'], 'host_kind', 'home' );
			self::assertSame( array( true, true, true, 1 ), array( $home['found'], $home['https'], $home['plain_text'], $home['contacts'] ) );
		}
	}

	/** A certificate that this server does not accept: https is not said to work, and the rest is seen all the same. */
	public function test_a_certificate_nobody_vouches_for(): void {
		$this->filter(
			'http_request_args',
			static function ( array $args ): array {
				$args['sslcertificates'] = ABSPATH . WPINC . '/certificates/ca-bundle.crt';
				return $args;
			},
			PHP_INT_MAX
		);
		self::assertSame( 'loopback_tls', $this->unseen( new Https(), 'works' ) );
		$watch = $this->watch();
		self::assertSame( '', $watch->controls->page( OwnSite::home() ) );
		self::assertFalse( $watch->controls->certificate( OwnSite::home() ) );
		self::assertContains( $this->see( new PageHeaders() )['hsts'], array( 'present', 'absent' ) );
	}

	/** All eight together stay within what a scan may ask. */
	public function test_a_whole_round_stays_within_the_budget(): void {
		$this->http = new Http( 0, 60.0 );
		$watch      = $this->watch();
		foreach ( array( 'Https', 'PageHeaders', 'ServedFiles', 'DirectoryListing', 'Debug', 'CoreRoutes', 'Folders', 'SecurityTxt' ) as $name ) {
			$class    = "StorePosture\\Probes\\{$name}";
			$sighting = ( new $class() )->see( $watch );
			self::assertNotContains( 'budget', $sighting->reasons, $name );
		}
		self::assertLessThanOrEqual( 40, $this->http->used() );
	}
}
