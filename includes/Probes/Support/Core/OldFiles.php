<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Core;

use StorePosture\Probes\Support\Unseen;

/**
 * Files that earlier releases of WordPress had, by the list WordPress's own updater works off.
 */
final class OldFiles {
	/**
	 * The list is read, and its file not run: an update in this same process would then go on with the list of the release before.
	 *
	 * @param string $root WordPress's own folder, with a slash at the end.
	 * @return non-empty-list<string>
	 */
	public static function listed( string $root ): array {
		$file  = $root . 'wp-admin/includes/update-core.php';
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
