<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Edits\RuleBlock;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Fixes\Support\Switches;

/**
 * Headers that keep other sites from framing the shop, and browsers from guessing. Payment forms inside the checkout are not touched.
 */
final class SecurityHeaders extends Reversible {
	/** Without "always", which would send it twice beside what PHP sends. */
	private const RULES = "<IfModule mod_headers.c>\nHeader set X-Content-Type-Options nosniff\n</IfModule>";

	public function title(): string {
		return __( 'Send headers against framing and guessing', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Other sites can no longer show your pages in a frame. Payment forms inside your own checkout still work.', 'store-posture' ),
			__( 'A page that a cache made before gets them once the cache is emptied.', 'store-posture' ),
			__( 'Anybody who shows your shop in a frame on purpose notices.', 'store-posture' ),
			...( self::pictures_lack_it( $bench ) && ! $bench->reads_htaccess() ? array( __( 'Pictures are sent by the web server itself. They get theirs once the lines below are in its settings.', 'store-posture' ) ) : array() ),
		);
	}

	public function by_hand( Bench $bench ): string {
		return 'nginx' === $bench->software()
			? "add_header X-Content-Type-Options nosniff always;\nadd_header Referrer-Policy strict-origin-when-cross-origin always;\nadd_header X-Frame-Options SAMEORIGIN always;"
			: "Header always set X-Content-Type-Options nosniff\nHeader always set Referrer-Policy strict-origin-when-cross-origin\nHeader always set X-Frame-Options SAMEORIGIN";
	}

	public function edits( Bench $bench ): array {
		$pages    = OptionChange::to( __( 'Headers of pages', 'store-posture' ), Switches::OPTION, true, array( 'headers' ) );
		$pictures = RuleBlock::in( '', 'types', self::RULES );
		// Pages are worth it without the pictures, too.
		return self::pictures_lack_it( $bench ) && $bench->reads_htaccess() && '' === $pictures->obstacle() ? self::needed( $pages, $pictures ) : self::needed( $pages );
	}

	/** No code of ours runs where the web server hands out a file. */
	private static function pictures_lack_it( Bench $bench ): bool {
		return 'without' === ( $bench->fact( 'page_headers' )['upload'] ?? null );
	}
}
