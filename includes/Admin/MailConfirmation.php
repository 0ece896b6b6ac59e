<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Services;

/**
 * Proof that mail arrives: a link in a mail opens a page with one button. Only pressing it (POST) counts,
 * because mail scanners open links. Nobody needs to be logged in: the token is the proof.
 */
final class MailConfirmation {
	public function __construct( private readonly Services $services ) {}

	public function handle(): void {
		nocache_headers();
		header( 'Referrer-Policy: no-referrer' );
		// The token is the only secret here; a nonce of nobody would prove nothing.
		// phpcs:disable WordPress.Security.NonceVerification
		$is_press = 'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' );
		$given    = $is_press ? $_POST['token'] ?? '' : $_GET['token'] ?? '';
		// phpcs:enable
		$token = is_string( $given ) && 1 === preg_match( '/^[0-9a-f]{32}$/D', $given ) ? $given : '';
		if ( $is_press ) {
			$said = $this->services->mail()->confirm( $token )
				? __( 'Thank you. Mail from the shop arrives.', 'store-posture' )
				: __( 'This link is no longer valid. Ask for a new mail under Security checklist, Settings.', 'store-posture' );
			wp_die( esc_html( $said ), esc_html__( 'Store Posture', 'store-posture' ), array( 'response' => 200 ) );
		}
		$form = sprintf(
			'<p>%s</p><form method="post" action="%s"><input type="hidden" name="action" value="store_posture_mail"><input type="hidden" name="token" value="%s"><button class="button">%s</button></form>',
			esc_html__( 'Press the button, so that we know that mail from the shop arrives.', 'store-posture' ),
			esc_url( admin_url( 'admin-post.php' ) ),
			esc_attr( $token ),
			esc_html__( 'The mail arrived', 'store-posture' )
		);
		wp_die( $form, esc_html__( 'Store Posture', 'store-posture' ), array( 'response' => 200 ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
	}
}
