<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Fixes\Support\Switches;
use StorePosture\Probes\Support\Plugins;

/**
 * The old interface for programs, by which passwords are tried out by the thousand.
 */
final class XmlRpc extends Reversible {
	/** Plugins that talk to their service by it. */
	private const NEED_IT = array( 'jetpack', 'jetpack-boost', 'jetpack-protect', 'jetpack-backup', 'jetpack-search', 'jetpack-social', 'jetpack-videopress', 'woocommerce-payments', 'woocommerce-services', 'mainwp-child' );

	public function title(): string {
		return __( 'Switch the old program interface off (XML-RPC)', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Very old phone apps and desktop editors can no longer log in. The present apps do not use it.', 'store-posture' ),
			__( 'Shoppers notice nothing.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		$need = array_values( array_intersect( Plugins::active(), self::NEED_IT ) );
		/* translators: %s: folder names of plugins */
		return array() === $need ? '' : sprintf( __( 'These plugins may need it: %s. They would lose their connection.', 'store-posture' ), implode( ', ', $need ) );
	}

	public function by_hand( Bench $bench ): string {
		return 'nginx' === $bench->software() ? 'location = /xmlrpc.php { return 403; }' : "<Files xmlrpc.php>\n\tRequire all denied\n</Files>";
	}

	public function edits( Bench $bench ): array {
		return self::needed( OptionChange::to( __( 'XML-RPC', 'store-posture' ), Switches::OPTION, true, array( 'xmlrpc_off' ) ) );
	}
}
