<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Webhooks;

final class WebhooksTest extends ProbeCase {
	/**
	 * @return array<string, mixed>
	 */
	private function webhook( string $address, string $topic = 'order.created', string $secret = 'x', string $role = 'administrator' ): array {
		global $wpdb;
		$id = $this->row(
			$wpdb->prefix . 'wc_webhooks',
			array(
				'status'            => 'active',
				'name'              => 'made up',
				'user_id'           => '' === $role ? 987654 : $this->user( $role ),
				'delivery_url'      => $address,
				'secret'            => $secret,
				'topic'             => $topic,
				'date_created'      => '2026-01-01 00:00:00',
				'date_created_gmt'  => '2026-01-01 00:00:00',
				'date_modified'     => '2026-01-01 00:00:00',
				'date_modified_gmt' => '2026-01-01 00:00:00',
				'api_version'       => 3,
				'failure_count'     => 2,
				'pending_delivery'  => 0,
			)
		);
		foreach ( $this->see( new Webhooks() )['list'] as $webhook ) {
			if ( $id === $webhook['ref']['id'] ) {
				return $webhook;
			}
		}
		self::fail( 'Not in the list.' );
	}

	#[Group( 'store' )]
	public function test_where_it_goes(): void {
		$seen = $this->webhook( 'http://hooks.made-up.org/services/T0/B0/private-token?key=private-key' );
		self::assertSame( array( 'http', 'hooks.made-up.org', false, true, false, 2 ), array( $seen['scheme'], $seen['host'], $seen['host_local'], $seen['carries_people'], $seen['secret_empty'], $seen['failures'] ) );
		self::assertStringNotContainsString( 'private-', (string) json_encode( $seen ) );
		self::assertSame( 'https', $this->webhook( 'HTTPS://hooks.made-up.org/' )['scheme'] );
	}

	#[Group( 'store' )]
	public function test_what_stays_inside(): void {
		foreach ( array( 'http://127.0.0.1/x', 'http://192.168.1.4:8080/', 'http://localhost/', home_url( '/x' ) ) as $address ) {
			self::assertTrue( $this->webhook( $address )['host_local'], $address );
		}
	}

	#[Group( 'store' )]
	public function test_topic_secret_and_owner(): void {
		self::assertFalse( $this->webhook( 'https://a.made-up.org', 'product.updated' )['carries_people'] );
		self::assertTrue( $this->webhook( 'https://a.made-up.org', 'customer.created', '' )['secret_empty'] );
		$gone = $this->webhook( 'https://a.made-up.org', 'order.created', 'x', '' );
		self::assertFalse( $gone['owner_exists'] );
		self::assertFalse( $gone['owner_manages'] );
	}

	#[Group( 'store' )]
	public function test_the_secret_is_not_read(): void {
		self::assertStringNotContainsString( 'whsec-made-up', (string) json_encode( $this->webhook( 'https://a.made-up.org', 'order.created', 'whsec-made-up' ) ) );
	}
}
