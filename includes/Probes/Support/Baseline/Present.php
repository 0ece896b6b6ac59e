<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\StaffOnce;
use StorePosture\Probes\Support\Unseen;

/**
 * How things stand now, kind by kind. One that cannot be seen gives its reason, and the others stand.
 */
final class Present {
	/** Kinds whose value counts, and not only that they are there. */
	public const SEALED = array( 'payouts', 'webhooks', 'settings' );

	/** Not taken in by themselves: each is told until somebody says that it is right. */
	public const NEVER_BY_ITSELF = array( 'jobs' );

	/**
	 * Kept also while they are gone: what comes back must still be what it was, and some code shows its methods and jobs in some
	 * kinds of requests only.
	 */
	public const LASTING = array( 'payouts', 'gateways', 'settings', 'jobs' );

	/** Kept only while they are in use: to be told when they come into use. */
	public const IN_USE = array( 'gateways' );

	/** Not there without WooCommerce; what was kept of them then waits for it to come back. */
	public const OF_A_STORE = array( 'payouts', 'gateways', 'webhooks' );

	/**
	 * @return array<string, array<string, Entry>|string> By kind; a text is the reason why it could not be seen.
	 */
	public static function all( Data $data, StaffOnce $staff ): array {
		$kinds = array(
			'administrators' => static fn (): array => People::administrators( $staff->all( $data ) ) + People::super_administrators(),
			'rights'         => static fn (): array => People::rights( $data ),
			'plugins'        => Code::plugins( ... ),
			'always_run'     => Code::always_run( ... ),
			'jobs'           => Jobs::stray( ... ),
			'settings'       => Settings::watched( ... ),
		);
		if ( Plugins::woocommerce_runs() ) {
			$kinds += array(
				'payouts'  => Money::payouts( ... ),
				'gateways' => Money::gateways( ... ),
				'webhooks' => Money::webhooks( ... ),
			);
		}
		$seen = array();
		foreach ( $kinds as $kind => $see ) {
			try {
				$seen[ $kind ] = $see();
			} catch ( Unseen $unseen ) {
				$seen[ $kind ] = $unseen->reason;
			} catch ( \Throwable ) {
				$seen[ $kind ] = 'filter_threw';
			}
		}
		return $seen;
	}

	/**
	 * What is kept of a kind that nothing was known of.
	 *
	 * @param array<string, Entry> $entries
	 * @return array<string, string>
	 */
	public static function first_sight( string $kind, array $entries ): array {
		return match ( true ) {
			in_array( $kind, self::NEVER_BY_ITSELF, true ) => array(),
			in_array( $kind, self::IN_USE, true ) => self::sealed( $kind, array_filter( $entries, static fn ( Entry $entry ): bool => $entry->tells ) ),
			default => self::sealed( $kind, $entries ),
		};
	}

	/**
	 * What stays known of a kind: not what is gone, and not what is out of use.
	 *
	 * @param array<string, string> $known
	 * @param array<string, Entry>  $entries
	 * @return array<string, string>
	 */
	public static function still_known( string $kind, array $known, array $entries ): array {
		if ( in_array( $kind, self::IN_USE, true ) ) {
			$known = array_diff_key( $known, array_filter( $entries, static fn ( Entry $entry ): bool => ! $entry->tells ) );
		}
		return in_array( $kind, self::LASTING, true ) ? $known : array_intersect_key( $known, $entries );
	}

	/**
	 * @param array<string, Entry> $entries
	 * @return array<string, string>
	 */
	public static function sealed( string $kind, array $entries ): array {
		$sealed = array();
		foreach ( $entries as $name => $entry ) {
			$sealed[ $name ] = Seal::of( $kind, (string) $name, $entry->value );
		}
		return $sealed;
	}
}
