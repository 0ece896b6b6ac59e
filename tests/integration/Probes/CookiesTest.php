<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Cookies;

/** Over https they are seen in PublicSiteTest. */
final class CookiesTest extends HttpProbeCase {
	private const SESSION = 'wp_woocommerce_session_0123456789abcdef0123456789abcdef';

	/** The front page of a made-up site: what WordPress says from inside, and what the page sets. */
	private function front( array $inside, array $lines ): void {
		$this->state = array( 'front' => array( 'cookies' => $inside ) );
		$this->fake()->on( 'https://shop.example.net/front/', 200, array( 'set-cookie' => $lines ), '<html>' );
		$this->filter( 'home_url', static fn ( string $url, string $path ): string => '/' === $path ? 'https://shop.example.net/front/' : $url, 10, 2 );
	}

	public function test_over_http_no_flag_can_be_set(): void {
		$seen = $this->see( new Cookies() );
		self::assertSame( array( false, true, false ), array( self::entry( $seen['list'], 'kind', 'staff' )['secure'], self::entry( $seen['list'], 'kind', 'staff' )['http_only'], $seen['https_known'] ) );
	}

	#[Group( 'store' )]
	public function test_a_shoppers_session(): void {
		$this->front( array( 'shopper' => true, 'shopper_secure' => true, 'shopper_http_only' => false ), array() );
		$shopper = self::entry( $this->see( new Cookies() )['list'], 'kind', 'shopper' );
		self::assertSame( array( 'asked', true, false ), array( $shopper['from'], $shopper['secure'], $shopper['http_only'] ) );
	}

	#[Group( 'store' )]
	public function test_a_store_that_gives_shoppers_no_session(): void {
		$this->front( array( 'shopper' => false, 'shopper_secure' => null, 'shopper_http_only' => null ), array() );
		$list = $this->see( new Cookies() )['list'];
		self::assertIsArray( $list );
		self::assertSame( array( 'staff' ), array_column( $list, 'kind' ) );
	}

	public function test_both_of_a_log_in_count_and_one_that_is_false_is_enough(): void {
		foreach ( array(
			array( true, true, true ),
			array( true, false, false ),
			array( null, false, false ),
		) as [ $admin, $login, $secure ] ) {
			$this->front( array( 'staff_secure' => $admin, 'login_secure' => $login, 'staff_http_only' => true ), array() );
			self::assertSame( $secure, self::entry( $this->see( new Cookies() )['list'], 'kind', 'staff' )['secure'] );
			$this->put_back();
		}
		$this->front( array( 'staff_secure' => true, 'login_secure' => null, 'staff_http_only' => true ), array() );
		self::assertSame( 'filter_threw', $this->unseen( new Cookies(), 'list.0.secure' ) );
	}

	public function test_what_a_page_has_set(): void {
		$this->front( array( 'is_ssl' => true ), array( self::SESSION . '=1; path=/; HttpOnly', self::SESSION . '=2; path=/; HttpOnly', 'PHPSESSID=3; path=/; Secure; SameSite=None', 'consent=yes' ) );
		$seen = $this->see( new Cookies() );
		self::assertIsArray( $seen['list'] );
		$set = array_values( array_filter( $seen['list'], static fn ( array $one ): bool => 'set' === $one['from'] ) );
		self::assertEquals(
			array(
				array( 'kind' => 'shopper', 'from' => 'set', 'secure' => false, 'http_only' => true, 'same_site' => '' ),
				array( 'kind' => 'php_session', 'from' => 'set', 'secure' => true, 'http_only' => false, 'same_site' => 'none' ),
			),
			$set
		);
		self::assertTrue( $seen['https_known'] );
	}

	public function test_nothing_is_said_of_another_site(): void {
		$this->fake();
		self::assertSame( 'not_this_site', $this->unseen( new Cookies(), 'list.0.secure' ) );
		self::assertSame( 'not_this_site', $this->unseen( new Cookies(), 'https_known' ) );
	}
}
