<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Pages;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What tells strangers which software this is: the headers of the front page, and files that ship with WordPress.
 */
final class Banners implements Probe {
	public function see( Watch $watch ): Sighting {
		$list    = array();
		$reasons = array();
		foreach ( array(
			'server_version'  => static fn (): bool => self::names_a_version( $watch, 'server' ),
			'php_version'     => static fn (): bool => self::names_a_version( $watch, 'x-powered-by' ),
			'generator'       => static fn (): bool => false !== has_action( 'wp_head', 'wp_generator' ),
			'store_generator' => static fn (): bool => self::names_the_store( $watch ),
			'readme'          => static fn (): bool => is_file( ABSPATH . 'readme.html' ),
			'licence'         => static fn (): bool => is_file( ABSPATH . 'license.txt' ),
			'table_prefix'    => static fn (): bool => 'wp_' === Database::handle()->base_prefix,
		) as $what => $look ) {
			$told = null;
			try {
				$told = $look();
			} catch ( Unseen $unseen ) {
				$reasons[ 'list.' . count( $list ) . '.told' ] = $unseen->reason;
			}
			$list[] = array(
				'what' => $what,
				'told' => $told,
			);
		}
		return Sighting::of( array( 'list' => $list ), $reasons, 'loopback' );
	}

	/** In the page itself: WooCommerce puts its name there in visitors' requests alone. */
	private static function names_the_store( Watch $watch ): bool {
		$home = Pages::view( $watch, 'home' );
		if ( null === $home->markup ) {
			throw new Unseen( $home->markup_obstacle );
		}
		return array() !== preg_grep( '/^WooCommerce\b/i', $home->markup->generators );
	}

	private static function names_a_version( Watch $watch, string $header ): bool {
		$home = Pages::view( $watch, 'home' );
		if ( '' !== $home->obstacle ) {
			throw new Unseen( $home->obstacle );
		}
		return 1 === preg_match( '/\d/', implode( ' ', $home->headers( $header ) ) );
	}
}
