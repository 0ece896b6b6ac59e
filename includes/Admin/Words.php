<?php
declare(strict_types=1);

namespace StorePosture\Admin;

/**
 * The screen's words for the code's.
 */
final class Words {
	public static function outcome( string $outcome ): string {
		return match ( $outcome ) {
			'pass'           => __( 'Fine', 'store-posture' ),
			'fail'           => __( 'To do', 'store-posture' ),
			'unknown'        => __( 'Could not check', 'store-posture' ),
			'needs_answer'   => __( 'Question for you', 'store-posture' ),
			'not_applicable' => __( 'Does not apply', 'store-posture' ),
			default          => __( 'Our check failed', 'store-posture' ),
		};
	}

	public static function severity( string $severity ): string {
		return match ( $severity ) {
			'critical' => __( 'Fix today', 'store-posture' ),
			'high'     => __( 'Fix this week', 'store-posture' ),
			'medium'   => __( 'Fix this month', 'store-posture' ),
			'low'      => __( 'When you can', 'store-posture' ),
			default    => __( 'Good to know', 'store-posture' ),
		};
	}

	/**
	 * @param string $until Date.
	 */
	public static function state( string $state, string $until ): string {
		return sprintf(
			match ( $state ) {
				/* translators: %s: date */
				'accepted'          => __( 'You live with it until %s.', 'store-posture' ),
				/* translators: %s: date */
				'handled_elsewhere' => __( 'Handled by somebody else, until %s.', 'store-posture' ),
				/* translators: %s: date */
				'false_positive'    => __( 'No problem here, you said, until %s.', 'store-posture' ),
				/* translators: %s: date */
				default             => __( 'Planned until %s.', 'store-posture' ),
			},
			$until
		);
	}

	/** A sentence of the dated data in the reader's language; build/words.php lists them all for translators. */
	public static function of_data( string $english ): string {
		// phpcs:ignore WordPress.WP.I18n.LowLevelTranslationFunction, WordPress.WP.I18n.NonSingularStringLiteralText
		return '' === $english ? '' : translate( $english, 'store-posture' );
	}
}
