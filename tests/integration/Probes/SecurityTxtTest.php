<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\SecurityTxt;

final class SecurityTxtTest extends HttpProbeCase {
	private const URL  = 'https://shop.example.net/.well-known/security.txt';
	private const FILE = "Contact: mailto:security@shop.example.net\nExpires: 2027-06-01T00:00:00Z\nCanonical: https://shop.example.net/.well-known/security.txt\n";
	private const TEXT = array( 'content-type' => 'text/plain; charset=utf-8' );

	public function test_a_good_one(): void {
		$this->fake()->on( self::URL, 200, self::TEXT, self::FILE )->fails( 'https://www.shop.example.net/', 'cURL error 6: Could not resolve host' );
		$hosts = $this->see( new SecurityTxt() )['hosts'];
		self::assertSame(
			array(
				array(
					'host_kind'      => 'home',
					'found'          => true,
					'https'          => true,
					'plain_text'     => true,
					'contacts'       => 1,
					'contacts_valid' => true,
					'expires'        => '2027-06-01T00:00:00Z',
					'expires_fields' => 1,
					'canonical'      => 'listed',
					'in_limits'      => true,
					'signed'         => false,
				),
			),
			$hosts
		);
	}

	public function test_none(): void {
		$this->fake();
		self::assertFalse( self::entry( $this->see( new SecurityTxt() )['hosts'], 'host_kind', 'home' )['found'] );
	}

	public function test_refused_by_a_rule_about_dots(): void {
		$this->fake()->on( 'https://shop.example.net/.', 403, array( 'content-type' => 'text/html' ), '<html>Forbidden' );
		self::assertFalse( self::entry( $this->see( new SecurityTxt() )['hosts'], 'host_kind', 'home' )['found'] );
	}

	public function test_a_page_for_every_name(): void {
		$this->fake()->on( 'https://shop.example.net/.well-known/', 200, array( 'content-type' => 'text/html' ), "<!doctype html>\nPolicy: our shop\n" );
		self::assertFalse( self::entry( $this->see( new SecurityTxt() )['hosts'], 'host_kind', 'home' )['found'] );
	}

	public function test_at_the_root(): void {
		$this->fake()->on( self::URL, 301, array( 'location' => '/security.txt' ) )->on( 'https://shop.example.net/security.txt', 200, self::TEXT, self::FILE );
		$home = self::entry( $this->see( new SecurityTxt() )['hosts'], 'host_kind', 'home' );
		self::assertSame( array( true, 'listed' ), array( $home['found'], $home['canonical'] ) );
	}

	public function test_the_twin_leads_here(): void {
		$this->fake()->on( self::URL, 200, self::TEXT, self::FILE )->on( 'https://www.shop.example.net/', 301, array( 'location' => self::URL ) );
		self::assertTrue( self::entry( $this->see( new SecurityTxt() )['hosts'], 'host_kind', 'twin' )['found'] );
	}

	public function test_a_twin_that_belongs_to_others(): void {
		$this->fake()->on( self::URL, 200, self::TEXT, self::FILE )->on( 'https://www.shop.example.net/', 200, self::TEXT, self::FILE );
		self::assertSame( array( 'home' ), array_column( (array) $this->see( new SecurityTxt() )['hosts'], 'host_kind' ) );
	}

	public function test_a_challenge(): void {
		$this->fake()->on( self::URL, 403, array( 'cf-mitigated' => 'challenge' ), '' );
		self::assertSame( 'challenge', $this->unseen( new SecurityTxt(), 'hosts.0.found' ) );
	}

	public function test_another_site_answers(): void {
		$this->fake()->without_control();
		self::assertSame( 'not_this_site', $this->unseen( new SecurityTxt(), 'hosts.0.found' ) );
	}

	public function test_the_real_server(): void {
		self::assertCount( 1, (array) $this->see( new SecurityTxt() )['hosts'], 'A numbered address has no twin.' );
	}
}
