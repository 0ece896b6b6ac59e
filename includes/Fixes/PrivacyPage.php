<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\DraftPage;
use StorePosture\Fixes\Support\Reversible;

/**
 * A draft to write the privacy page in, where there is none.
 */
final class PrivacyPage extends Reversible {
	private const OPTION = 'wp_page_for_privacy_policy';

	public function title(): string {
		return __( 'Make a draft of the privacy page', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Visitors see nothing of it until you publish it.', 'store-posture' ),
			__( 'It holds WordPress\'s questions and sample sentences. Only you can say what your shop does with data.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		return self::has_page() ? __( 'There is a privacy page already. Edit and publish that one.', 'store-posture' ) : '';
	}

	public function edits( Bench $bench ): array {
		if ( self::has_page() ) {
			return array();
		}
		require_once ABSPATH . 'wp-admin/includes/class-wp-privacy-policy-content.php';
		return array( DraftPage::titled( __( 'Privacy Policy', 'store-posture' ), \WP_Privacy_Policy_Content::get_default_content( false, true ), self::OPTION ) );
	}

	private static function has_page(): bool {
		$id   = get_option( self::OPTION );
		$page = is_numeric( $id ) && (int) $id > 0 ? get_post( (int) $id ) : null;
		return $page instanceof \WP_Post && 'trash' !== $page->post_status;
	}
}
