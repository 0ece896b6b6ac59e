<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Certificate;
use StorePosture\Probes\Cookies;
use StorePosture\Probes\Cors;
use StorePosture\Probes\DirectoryListing;
use StorePosture\Probes\Folders;
use StorePosture\Probes\Https;
use StorePosture\Probes\PageContent;
use StorePosture\Probes\PageHeaders;
use StorePosture\Probes\PathDisclosure;
use StorePosture\Probes\SecurityTxt;
use StorePosture\Probes\ServedFiles;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\UploadsExecution;

/**
 * The same probes on a live shop: nginx, a public name, a certificate. run-public.ts makes one that is careful and one that is not,
 * and says so in STORE_POSTURE_PUBLIC.
 */
#[Group( 'public' )]
final class PublicSiteTest extends HttpProbeCase {
	private const HOST = 'shop.store-posture-test.example.com';

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

	public function test_copies_and_tools(): void {
		$this->file( wp_get_upload_dir()['basedir'] . '/probe.sql', "-- MySQL dump 10.13\nCREATE TABLE `wp_users` (id int);\n" );
		$this->file( ABSPATH . 'probe-tool.php', "<?php\n/** Adminer - Compact database management */\necho 'https://www.adminer.org/';\n" );
		$this->file( ABSPATH . 'probe-info.php', "<?php\nphpinfo();\n" );
		$seen = $this->see( new ServedFiles() );
		self::assertSame( array( ! $this->careful, true ), array( self::entry( $seen['dumps'], 'kind', 'sql' )['served'], self::entry( $seen['dumps'], 'kind', 'sql' )['guessable'] ) );
		self::assertTrue( self::entry( $seen['tools'], 'path', 'probe-tool.php' )['served'] );
		self::assertTrue( self::entry( $seen['info_pages'], 'path', 'probe-info.php' )['served'] );
	}

	public function test_code_in_uploads(): void {
		self::assertSame( ! $this->careful, self::entry( $this->see( new UploadsExecution() )['places'], 'place', 'uploads' )['runs'] );
		self::assert_nothing_left();
	}

	public function test_folder_names_in_errors(): void {
		foreach ( (array) $this->see( new PathDisclosure() )['pages'] as $page ) {
			self::assertFalse( $page['leaks'], $page['path'] );
		}
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
		$this->trust_nobody();
		self::assertSame( 'loopback_tls', $this->unseen( new Https(), 'works' ) );
		$watch = $this->watch();
		self::assertSame( '', $watch->controls->page( OwnSite::home() ) );
		self::assertFalse( $watch->controls->certificate( OwnSite::home() ) );
		self::assertContains( $this->see( new PageHeaders() )['hsts'], array( 'present', 'absent' ) );
	}

	public function test_certificate(): void {
		$seen = $this->look( new Certificate(), gmdate( 'Y-m-d\TH:i:s\Z' ) );
		$fact = $seen->value;
		self::assertSame( array( true, true, 'none', 2.0, 'Store Posture test authority', 1 ), array( $fact['chain_ok'] ?? null, $fact['name_ok'] ?? null, $fact['twin_name'] ?? null, $fact['lifetime_days'] ?? null, $fact['issuer'] ?? null, $fact['names'] ?? null ) );
		self::assertEqualsWithDelta( time() + 2 * DAY_IN_SECONDS, strtotime( (string) $fact['not_after'] ), HOUR_IN_SECONDS );
		self::assertEqualsWithDelta( 8, ( strtotime( (string) $fact['not_after'] ) - strtotime( (string) $fact['renewal_due'] ) ) / HOUR_IN_SECONDS, 0.1 );
	}

	public function test_cookies(): void {
		$seen = $this->see( new Cookies() );
		self::assertIsArray( $seen['list'] );
		self::assertNotSame( array(), $seen['list'] );
		foreach ( $seen['list'] as $entry ) {
			self::assertSame( array( 'asked', true, true ), array( $entry['from'], $entry['secure'], $entry['http_only'] ), $entry['kind'] );
		}
		self::assertTrue( $seen['https_known'] );
	}

	/** A proxy ends https and does not say so: what most shops without the flag have in common. */
	public function test_cookies_behind_a_proxy_that_does_not_tell(): void {
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-proxy.php', "<?php if ( 'cli' !== PHP_SAPI ) { unset( \$_SERVER['HTTPS'] ); \$_SERVER['SERVER_PORT'] = '80'; }" );
		$seen = $this->see( new Cookies() );
		self::assertSame( array( false, false ), array( self::entry( $seen['list'], 'kind', 'staff' )['secure'], $seen['https_known'] ) );
	}

	public function test_parts_over_http(): void {
		self::assertSame( array( 0, 0 ), array( self::entry( $this->see( new PageContent() )['pages'], 'page', 'checkout' )['plain_forms'], self::entry( $this->see( new PageContent() )['pages'], 'page', 'login' )['plain_forms'] ) );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-mixed.php', "<?php add_action( 'wp_head', function () { echo '<script src=\"http://cdn.example.org/a.js?key=1\"></script>'; } ); add_action( 'wp_footer', function () { echo '<form action=\"http://news.example.org/join\"></form>'; } );" );
		$checkout = self::entry( $this->see( new PageContent() )['pages'], 'page', 'checkout' );
		self::assertSame( array( 1, 1, array( 'script cdn.example.org/a.js', 'form news.example.org/join' ) ), array( $checkout['plain_scripts'], $checkout['plain_forms'], $checkout['first'] ) );
	}

	public function test_other_websites(): void {
		$surfaces = $this->see( new Cors() )['surfaces'];
		foreach ( array( 'account', 'checkout', 'store_cart', 'ajax' ) as $surface ) {
			self::assertSame( 'closed', self::entry( $surfaces, 'surface', $surface )['answer'], $surface );
		}
	}

	public function test_a_certificate_of_no_authority(): void {
		$this->trust_nobody();
		self::assertSame( 'local_only_view', $this->unseen( new Certificate(), 'chain_ok' ), 'Visitors may get another one.' );
		$this->reached_as_visitors_do();
		$seen = $this->see( new Certificate() );
		self::assertSame( array( false, true, 'edge' ), array( $seen['chain_ok'], $seen['name_ok'], $seen['vantage'] ) );
		self::assertIsString( $seen['not_after'] );
	}

	public function test_where_nothing_is_verified_nothing_is_said(): void {
		$this->filter( 'https_ssl_verify', '__return_false' );
		self::assertSame( 'filtered', $this->unseen( new Certificate(), 'chain_ok' ) );
	}

	public function test_behind_a_CDN_its_certificate_is_the_one_that_counts(): void {
		$this->state = array( 'proxies' => array( self::HOST => true ) );
		self::assertSame( 'only_origin_seen', $this->unseen( new Certificate(), 'not_after' ) );
	}

	public function test_a_certificate_for_another_name(): void {
		$this->www_leads_here();
		$this->reached_as_visitors_do();
		self::assertSame( 'bad', $this->see( new Certificate() )['twin_name'] );
		$move = static fn ( string $url ): string => str_replace( '//' . self::HOST, '//www.' . self::HOST, $url );
		foreach ( array( 'option_home', 'option_siteurl' ) as $option ) {
			$this->filter( $option, $move );
		}
		$seen = $this->see( new Certificate() );
		self::assertSame( array( true, false, 'ok' ), array( $seen['chain_ok'], $seen['name_ok'], $seen['twin_name'] ) );
	}

	/** As on a machine that the public's DNS names. */
	private function reached_as_visitors_do(): void {
		$this->state = array(
			'proxies' => array(
				self::HOST         => false,
				'www.' . self::HOST => false,
			),
		);
	}

	/** DNS names this machine for it, too. */
	private function www_leads_here(): void {
		$network = (array) json_decode( (string) file_get_contents( WPMU_PLUGIN_DIR . '/store-posture-lab-network.json' ), true );
		$this->filter(
			'http_api_curl',
			static function ( mixed $handle ) use ( $network ): void {
				curl_setopt( $handle, CURLOPT_CONNECT_TO, array( ...$network['connections'], ...array_map( static fn ( string $one ): string => "www.{$one}", $network['connections'] ) ) );
			},
			20
		);
		$this->filter( 'http_request_args', static fn ( array $args ): array => array( 'sslcertificates' => $network['authority'] ) + $args, 20 );
	}

	private function trust_nobody(): void {
		$this->filter( 'http_request_args', static fn ( array $args ): array => array( 'sslcertificates' => ABSPATH . WPINC . '/certificates/ca-bundle.crt' ) + $args, PHP_INT_MAX );
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
