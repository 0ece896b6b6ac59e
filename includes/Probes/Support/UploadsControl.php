<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * A text of our own in uploads, which must come back: else what a server refuses there says nothing.
 */
final class UploadsControl {
	/** '' when it does, else the reason why nothing can be said. */
	public static function reason( Watch $watch, WebPlaces $places ): string {
		$uploads = wp_get_upload_dir()['basedir'];
		$url     = $places->url( $uploads );
		if ( null === $url || null === OwnSite::origin( $url ) ) {
			return 'other_host';
		}
		try {
			$file = ProbeFile::in( $uploads, 'txt' );
		} catch ( Unseen $unseen ) {
			return $unseen->reason;
		}
		try {
			$answer = $watch->http->get( "{$url}/{$file->name}", array(), 4096 );
		} finally {
			$file->remove();
		}
		return match ( true ) {
			200 === $answer->status && $answer->body === $file->token => '',
			'' !== $answer->obstacle() => $answer->obstacle(),
			200 === $answer->status => 'soft_404',
			default => 'not_this_site',
		};
	}
}
