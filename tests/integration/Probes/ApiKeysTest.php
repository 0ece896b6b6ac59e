<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\ApiKeys;
use StorePosture\Probes\Support\Plugins;

final class ApiKeysTest extends ProbeCase {
	private function key( int $user, string $permissions, ?string $last_access ): int {
		global $wpdb;
		return $this->row(
			$wpdb->prefix . 'woocommerce_api_keys',
			array(
				'user_id'         => $user,
				'description'     => 'made up',
				'permissions'     => $permissions,
				'consumer_key'    => bin2hex( random_bytes( 32 ) ),
				'consumer_secret' => 'cs_' . bin2hex( random_bytes( 20 ) ),
				'truncated_key'   => 'abcdefg',
				'last_access'     => $last_access,
			)
		);
	}

	/**
	 * @return array<int, array<string, mixed>>
	 */
	private function keys(): array {
		$keys = array();
		foreach ( $this->see( new ApiKeys() )['list'] as $key ) {
			$keys[ $key['ref']['id'] ] = $key;
		}
		return $keys;
	}

	public function test_without_a_store(): void {
		if ( Plugins::woocommerce_runs() ) {
			self::assertTrue( $this->see( new ApiKeys() )['use_recorded'] );
			return;
		}
		self::assertSame( 'woo_absent', $this->unseen( new ApiKeys(), '' ) );
	}

	#[Group( 'store' )]
	public function test_whose_and_used_when(): void {
		$this->option( 'timezone_string', 'America/New_York' );
		$old     = $this->key( $this->user( 'administrator' ), 'read', null );
		$used    = $this->key( $this->user( 'customer' ), 'read_write', '2026-07-01 10:00:00' );
		$gone    = $this->key( 987654, '', null );
		$strange = $this->key( 987654, 'everything', null );
		$keys    = $this->keys();
		self::assertTrue( $keys[ $old ]['owner_manages'] );
		self::assertTrue( $keys[ $old ]['never_used'] );
		self::assertSame( '2026-07-01T14:00:00Z', $keys[ $old ]['known_since'], 'Older than a later key\'s first use.' );
		self::assertSame( '2026-07-01T14:00:00Z', $keys[ $used ]['last_used'], 'Stored in the site\'s own time.' );
		self::assertFalse( $keys[ $used ]['owner_manages'] );
		self::assertFalse( $keys[ $used ]['never_used'] );
		self::assertFalse( $keys[ $gone ]['owner_exists'] );
		self::assertSame( 'none', $keys[ $gone ]['permissions'] );
		self::assertSame( self::NOW, $keys[ $gone ]['known_since'] );
		self::assertNull( $keys[ $strange ]['permissions'] );
	}

	#[Group( 'store' )]
	public function test_no_key_or_secret_is_read(): void {
		$this->key( $this->user( 'administrator' ), 'read', null );
		$asked = '';
		$this->filter( 'query', static function ( string $query ) use ( &$asked ): string {
			$asked .= $query;
			return $query;
		} );
		$this->see( new ApiKeys() );
		self::assertStringContainsString( 'last_access', $asked );
		self::assertDoesNotMatchRegularExpression( '/consumer_|truncated|nonces|SELECT \* FROM `?\w*woocommerce_api_keys/i', $asked );
	}

	#[Group( 'store' )]
	public function test_use_that_leaves_no_trace(): void {
		$this->key( $this->user( 'administrator' ), 'read', '2026-01-01 10:00:00' );
		$this->filter( 'woocommerce_disable_rest_api_access_log', '__return_true' );
		self::assertFalse( $this->see( new ApiKeys() )['use_recorded'] );
		self::assertSame( 'filtered', $this->unseen( new ApiKeys(), 'list.0.never_used' ) );
	}
}
