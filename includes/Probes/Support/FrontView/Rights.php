<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

use StorePosture\Probes\Support\Watch;

/**
 * What the web server's account may write. That of the command line is often another one.
 */
final class Rights implements Viewer {
	/**
	 * As seen from inside the web server, or asked of it by the command line.
	 *
	 * @param string $sapi What runs PHP.
	 * @return array<array-key, mixed>
	 */
	public static function of_web( Watch $watch, string $sapi ): array {
		return 'cli' === $sapi ? $watch->controls->front( 'rights' ) : ( new self() )->see();
	}

	public function name(): string {
		return 'rights';
	}

	public function see(): array {
		$uploads = wp_get_upload_dir()['basedir'];
		return array(
			'plugins' => wp_is_writable( WP_PLUGIN_DIR ),
			'themes'  => wp_is_writable( get_theme_root() ),
			'core'    => wp_is_writable( ABSPATH ) && wp_is_writable( ABSPATH . WPINC . '/version.php' ),
			'uploads' => wp_is_writable( is_dir( $uploads ) ? $uploads : WP_CONTENT_DIR ),
		);
	}
}
