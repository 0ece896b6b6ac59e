<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Certificate;

/** Real certificates are seen in PublicSiteTest: this site has none. */
final class CertificateTest extends HttpProbeCase {
	public function test_a_site_on_http_has_none(): void {
		self::assertSame( 'not_supported', $this->unseen( new Certificate(), 'chain_ok' ) );
		self::assertSame( 'not_supported', $this->unseen( new Certificate(), 'not_after' ) );
	}

	public function test_without_its_control_nothing_is_judged(): void {
		$this->fake()->without_control()->on( 'https://shop.example.net/', 200 );
		self::assertSame( 'not_this_site', $this->unseen( new Certificate(), 'name_ok' ) );
	}

	/** Where WordPress does not use cURL it does not hand the certificate out. */
	public function test_a_certificate_that_was_accepted_and_not_handed_out(): void {
		$this->fake()->on( 'https://shop.example.net/', 200, array(), '<html>' )->fails( 'https://www.shop.example.net/', 'cURL error 6: Could not resolve host' )->on( 'https://shop.example.net/wp-json/', 404 );
		$this->state = array( 'pages' => array( 'https://shop.example.net' => '' ) );
		$seen = $this->look( new Certificate() );
		self::assertSame( array( true, true, 'none', null ), array( $seen->value['chain_ok'] ?? null, $seen->value['name_ok'] ?? null, $seen->value['twin_name'] ?? null, $seen->value['not_after'] ?? null ) );
		self::assertSame( 'function_disabled', $seen->reasons['not_after'] ?? '' );
	}

	public function test_a_twin_that_does_not_answer_in_time(): void {
		$this->fake()->on( 'https://shop.example.net/', 200, array(), '<html>' )->fails( 'https://www.shop.example.net/', 'cURL error 28: timed out' );
		$this->state = array( 'pages' => array( 'https://shop.example.net' => '' ) );
		self::assertSame( 'loopback_timeout', $this->unseen( new Certificate(), 'twin_name' ) );
	}
}
