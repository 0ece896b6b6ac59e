<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\ProductFiles;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How bought files are handed out.
 */
final class Downloads implements Probe {
	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->see( 'products', ProductFiles::products( ... ) );
		$parts->see( 'method', static fn (): string => Option::text( 'woocommerce_file_download_method', 'force', 40 ) ?? throw new Unseen( 'wrong_type' ) );
		$parts->set( 'redirect_fallback', Option::yes( 'woocommerce_downloads_redirect_fallback_allowed' ) );
		$parts->set( 'login_required', Option::yes( 'woocommerce_downloads_require_login' ) );
		$parts->set( 'hash_names', Option::yes( 'woocommerce_downloads_add_hash_to_filename', true ) );
		$parts->see( 'remote_only', self::remote_only( ... ) );
		$parts->see( 'approved_mode', self::approved_mode( ... ) );
		$parts->see( 'wide_rules', static fn (): int => count( array_filter( ProductFiles::approved(), ProductFiles::is_wide( ... ) ) ) );
		$parts->see( 'unapproved_files', self::unapproved( ... ) );
		return $parts->sighting();
	}

	private static function remote_only(): bool {
		$all  = ProductFiles::addresses();
		$here = array_filter( $all['files'], static fn ( string $file ): bool => ! ProductFiles::is_elsewhere( $file ) );
		return match ( true ) {
			array() !== $here, array() === $all['files'] => false,
			$all['complete'] => true,
			default => throw new Unseen( 'capped' ),
		};
	}

	/**
	 * @return 'enabled'|'disabled'
	 */
	private static function approved_mode(): string {
		// WooCommerce takes anything but its own word for "disabled".
		return 'enabled' === ( Option::text( 'wc_downloads_approved_directories_mode' ) ?? throw new Unseen( 'wrong_type' ) ) ? 'enabled' : 'disabled';
	}

	private static function unapproved(): int {
		$all      = ProductFiles::addresses();
		$approved = ProductFiles::approved();
		$outside  = array_filter( $all['files'], static fn ( string $file ): bool => ! ProductFiles::is_below( $file, $approved ) );
		return $all['complete'] ? count( $outside ) : throw new Unseen( 'capped' );
	}
}
