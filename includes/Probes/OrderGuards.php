<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Who loosens what keeps strangers from orders. Both halves are seen in a visitor's request: many plugins add their filters only there.
 */
final class OrderGuards implements Probe {
	private const HOOKS = array( 'woocommerce_order_received_verify_known_shoppers', 'woocommerce_order_email_verification_required', 'woocommerce_order_email_verification_grace_period' );
	/** WooCommerce's own, in seconds. */
	private const GRACE = 600;

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->see( 'callbacks', static fn (): array => self::callbacks( $watch->controls->front( 'filters' ) ) );
		$parts->see( 'anonymous_may_read', static fn (): array => self::words( $watch->controls->front( 'store_rights' )['anonymous_may_read'] ?? null ) );
		$parts->see( 'permission_filters', static fn (): array => self::words( $watch->controls->front( 'store_rights' )['sources'] ?? null ) );
		$callbacks = $parts->get( 'callbacks' );
		foreach ( is_array( $callbacks ) ? $callbacks : array() as $at => $one ) {
			if ( is_array( $one ) && null === $one['loosens'] ) {
				$parts->reason( "callbacks.{$at}.loosens", 'unknown_plugin' );
			}
		}
		return $parts->sighting();
	}

	/**
	 * @param array<array-key, mixed> $filters
	 * @return list<array{hook: string, source: string, loosens: bool|null}>
	 */
	private static function callbacks( array $filters ): array {
		$list = array();
		foreach ( is_array( $filters['callbacks'] ?? null ) ? $filters['callbacks'] : throw new Unseen( 'probe_failed' ) as $one ) {
			$hook = is_array( $one ) ? $one['hook'] ?? '' : '';
			if ( is_array( $one ) && is_string( $hook ) && in_array( $hook, self::HOOKS, true ) ) {
				$list[] = array(
					'hook'    => $hook,
					'source'  => Text::of( $one['source'] ?? '' ),
					'loosens' => self::loosens( $hook, $one['kind'] ?? '', $filters['grace_seconds'] ?? null ),
				);
			}
		}
		return $list;
	}

	/** Of WordPress's helpers all but __return_true say no. */
	private static function loosens( string $hook, mixed $kind, mixed $grace ): ?bool {
		return match ( true ) {
			'foreign' === $kind || '' === $kind => null,
			self::HOOKS[2] === $hook => is_int( $grace ) ? $grace > self::GRACE : null,
			default => 'return_true' !== $kind,
		};
	}

	/**
	 * @return list<string>
	 */
	private static function words( mixed $list ): array {
		return is_array( $list ) ? array_values( array_map( static fn ( mixed $one ): string => Text::of( $one ), $list ) ) : throw new Unseen( 'filter_threw' );
	}
}
