<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Resemblance;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * The privacy policy page: is it there, is it public, is it more than WordPress's suggestion.
 */
final class PrivacyPage implements Probe {
	/** Fewer words than this are a builder's or a service's page: its text is not in the post. */
	private const WORDS_AT_LEAST = 60;

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$id    = Option::id( 'wp_page_for_privacy_policy' );
		$page  = 0 === $id ? null : get_post( $id );
		$parts->set( 'set', 0 < $id );
		$parts->set( 'exists', $page instanceof \WP_Post );
		$parts->set( 'status', $page instanceof \WP_Post ? Text::plain( $page->post_status, 40 ) : '' );
		$parts->see( 'is_template', static fn (): bool => $page instanceof \WP_Post && self::is_template( $page->post_content, Limits::number( $watch->data, 'privacy_template_share' ) ) );
		$parts->set( 'changed', $page instanceof \WP_Post ? Time::of_utc( $page->post_modified_gmt ) ?? Time::of_local( $page->post_modified ) : null );
		$terms = Option::id( 'woocommerce_terms_page_id' );
		$parts->set( 'terms_set', 0 < $terms && 'publish' === get_post_status( $terms ) );
		return $parts->sighting();
	}

	private static function is_template( string $content, float $share ): bool {
		$text = wp_strip_all_tags( strip_shortcodes( substr( $content, 0, 200000 ) ), true );
		if ( Resemblance::words( $text ) < self::WORDS_AT_LEAST ) {
			throw new Unseen( 'unknown_format' );
		}
		if ( ! class_exists( \WP_Privacy_Policy_Content::class ) ) {
			require_once ABSPATH . 'wp-admin/includes/class-wp-privacy-policy-content.php';
		}
		$suggested = \WP_Privacy_Policy_Content::get_default_content( false, false );
		return Resemblance::share( $text, wp_strip_all_tags( $suggested, true ) ) >= $share;
	}
}
