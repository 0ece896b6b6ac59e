<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * The managed host this site stands on, by the host's own constant, variable or file.
 */
final class ManagedHost {
	private function __construct(
		/** '' when none was recognised. */
		public readonly string $id,
		/** 'host', 'dashboard' or 'site'. */
		public readonly string $updates_core,
		/** Log-in name of the host's own support account; ''. Never enters a fact. */
		public readonly string $account_login,
	) {}

	public static function find( Data $data ): self {
		foreach ( $data->any( 'managed_hosts' ) as $row ) {
			if ( is_array( $row ) && self::is_here( Text::of( $row['sign'] ?? '' ), Text::of( $row['value'] ?? '' ) ) ) {
				return new self( Text::of( $row['id'] ?? '' ), Text::of( $row['updates_core'] ?? '' ), Text::of( $row['account_login'] ?? '' ) );
			}
		}
		return new self( '', 'site', '' );
	}

	private static function is_here( string $sign, string $value ): bool {
		return '' !== $value && match ( $sign ) {
			'constant' => defined( $value ) && ! in_array( constant( $value ), array( false, null, '', 0 ), true ),
			'environment' => ! in_array( getenv( $value ), array( false, '' ), true ),
			'file' => file_exists( WP_CONTENT_DIR . '/' . $value ),
			default => false,
		};
	}
}
