<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Files that earlier releases of WordPress had, by the list WordPress's own updater works off.
 */
final class CoreLeftovers implements Probe {
	private const TOLD_AT_MOST = 20;

	/**
	 * @param string $root WordPress's own folder, with a slash at the end.
	 */
	public function __construct( private readonly string $root = ABSPATH ) {}

	public function see( Watch $watch ): Sighting {
		try {
			$found = $this->found();
		} catch ( Unseen $unseen ) {
			return Sighting::nothing( $unseen->reason );
		}
		return Sighting::of(
			array(
				'files' => count( $found ),
				'first' => array_slice( $found, 0, self::TOLD_AT_MOST ),
			)
		);
	}

	/**
	 * @return list<string>
	 */
	private function found(): array {
		return array_values( array_filter( $this->listed(), fn ( string $path ): bool => self::holds_something( $this->root . $path ) ) );
	}

	private static function holds_something( string $file ): bool {
		return is_file( $file ) && (int) filesize( $file ) > 0;
	}

	/**
	 * The list is read, and its file not run: an update in this same process would then go on with the list of the release before.
	 *
	 * @return non-empty-list<string>
	 */
	private function listed(): array {
		$file  = $this->root . 'wp-admin/includes/update-core.php';
		$code  = is_readable( $file ) ? (string) file_get_contents( $file ) : throw new Unseen( 'not_readable' );
		$found = array();
		foreach ( array( '_old_files', '_old_requests_files' ) as $list ) {
			if ( 1 === preg_match( '/^\$' . $list . '\s*=\s*array\((.*?)^\);/ms', $code, $body ) ) {
				// What came back in a later release stands there as a comment.
				$bare = (string) preg_replace( '~/\*.*?\*/|//[^\n]*~s', '', $body[1] );
				preg_match_all( "~'(wp-[\w./-]+)'\s*,~", $bare, $paths );
				array_push( $found, ...$paths[1] );
			}
		}
		return array() === $found ? throw new Unseen( 'unknown_format' ) : array_values( array_unique( $found ) );
	}
}
