<?php
declare(strict_types=1);

namespace StorePosture\Mail;

/**
 * Hands a letter to WordPress: HTML, with the same as text for those who read that.
 */
final class Postbox {
	/** Whether the mail system took it. That proves nothing about its arriving: see MailProof. */
	public static function send( string $to, Letter $letter ): bool {
		$add_text = static function ( mixed $mailer ) use ( $letter ): void {
			if ( is_object( $mailer ) && property_exists( $mailer, 'AltBody' ) ) {
				$mailer->AltBody = $letter->text; // phpcs:ignore WordPress.NamingConventions -- PHPMailer's name.
			}
		};
		add_action( 'phpmailer_init', $add_text );
		try {
			return wp_mail( $to, $letter->subject, $letter->html, array( 'Content-Type: text/html; charset=UTF-8' ) );
		} finally {
			remove_action( 'phpmailer_init', $add_text );
		}
	}
}
