<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\OutboundTls;

final class OutboundTlsTest extends HttpProbeCase {
	private const GOOD = array(
		'supported'  => true,
		'verifies'   => true,
		'changed_by' => array(),
	);

	public function test_the_real_site(): void {
		self::assertSame( self::GOOD, $this->see( new OutboundTls() ) );
	}

	public function test_somebody_switched_it_off(): void {
		$this->plugin( 'probe-trusting', "add_filter( 'https_ssl_verify', fn () => false );" );
		$seen = $this->see( new OutboundTls() );
		remove_all_filters( 'https_ssl_verify' );
		self::assertSame( array( false, array( 'probe-trusting' ) ), array( $seen['verifies'], $seen['changed_by'] ) );
	}

	public function test_by_way_of_the_request_itself(): void {
		$this->filter( 'http_request_args', static fn ( array $args ): array => array( 'sslverify' => false ) + $args );
		$seen = $this->see( new OutboundTls() );
		self::assertFalse( $seen['verifies'] );
		self::assertNotSame( array(), $seen['changed_by'] );
	}

	public function test_only_in_requests_of_visitors(): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-trust.php', "<?php if ( 'cli' !== PHP_SAPI ) { add_filter( 'https_ssl_verify', fn () => false ); }" );
		$seen = $this->see( new OutboundTls() );
		self::assertSame( array( false, array( 'mu-plugins/a-probe-trust.php' ) ), array( $seen['verifies'], $seen['changed_by'] ) );
	}

	public function test_for_this_site_or_for_one_other_host_it_is_harmless(): void {
		$this->filter( 'https_local_ssl_verify', '__return_false' );
		$this->filter( 'https_ssl_verify', static fn ( mixed $verify, string $url ): mixed => str_starts_with( $url, 'https://intern.example/' ) ? false : $verify, 10, 2 );
		self::assertSame( self::GOOD, $this->see( new OutboundTls() ) );
	}

	public function test_where_visitors_requests_cannot_be_seen(): void {
		$this->fake();
		self::assertSame( 'not_this_site', $this->unseen( new OutboundTls(), 'verifies' ) );
		self::assertSame( array(), $this->look( new OutboundTls() )->value['changed_by'] ?? null );
	}

	public function test_a_filter_that_breaks(): void {
		$this->filter( 'http_request_args', static fn () => throw new \RuntimeException( 'broken' ) );
		self::assertSame( 'filter_threw', $this->unseen( new OutboundTls(), 'verifies' ) );
	}
}
