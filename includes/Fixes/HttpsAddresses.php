<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * The two addresses of the site under https.
 */
final class HttpsAddresses extends Reversible {
	public function title(): string {
		return __( 'Use https in the addresses of the site', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'WordPress writes https into its links and sends visitors there.', 'store-posture' ),
			__( 'Everybody who is logged in has to log in again, you too.', 'store-posture' ),
			__( 'Tell services that know the old address, such as payment methods.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		return match ( true ) {
			defined( 'WP_HOME' ), defined( 'WP_SITEURL' ) => __( 'wp-config.php or the code of the site sets the addresses.', 'store-posture' ),
			true !== ( $bench->fact( 'https' )['works'] ?? null ) => __( 'We did not see the site answer over https with a valid certificate. Ask your host for one first.', 'store-posture' ),
			default => '',
		};
	}

	public function by_hand( Bench $bench ): string {
		$home = get_option( 'home' );
		$site = get_option( 'siteurl' );
		return is_string( $home ) && is_string( $site ) ? "define( 'WP_HOME', '" . set_url_scheme( $home, 'https' ) . "' );\ndefine( 'WP_SITEURL', '" . set_url_scheme( $site, 'https' ) . "' );" : '';
	}

	public function edits( Bench $bench ): array {
		$edits = array();
		foreach ( array(
			'home'    => __( 'Site Address (URL)', 'store-posture' ),
			'siteurl' => __( 'WordPress Address (URL)', 'store-posture' ),
		) as $option => $label ) {
			$now = get_option( $option );
			if ( is_string( $now ) && str_starts_with( $now, 'http://' ) ) {
				$edits[] = OptionChange::to( $label, $option, (string) preg_replace( '#^http://#', 'https://', $now ) );
			}
		}
		return self::needed( ...$edits );
	}
}
