<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Services;

/**
 * The Emergency page in wp-admin, and its two ways out of the site: as a file and by mail.
 */
final class EmergencyScreen {
	private const ACTION = 'store_posture_emergency';

	public function __construct( private readonly Services $services ) {}

	public function show(): void {
		echo '<hr class="wp-header-end">';
		HoldNotice::show();
		$this->told();
		printf( '<p class="store-posture-noprint"><a href="%s">%s</a></p>', esc_url( Screen::url() ), esc_html__( 'Back to the checklist', 'store-posture' ) );
		$this->buttons();
		// All of it is escaped where it is made.
		echo $this->sheet()->body(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
	}

	private function told(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only chooses a sentence.
		$told = $_GET['told'] ?? '';
		if ( 'sent' === $told ) {
			wp_admin_notice( esc_html__( 'Handed to the mail system. Look whether it arrives.', 'store-posture' ), array( 'type' => 'success' ) );
		} elseif ( 'not-sent' === $told ) {
			wp_admin_notice( esc_html__( 'The mail could not be sent. Save the page as a file instead.', 'store-posture' ), array( 'type' => 'error' ) );
		}
	}

	private function buttons(): void {
		$settings = $this->services->settings()->get();
		$address  = '' === $settings['emergency_email'] ? $settings['alert_email'] : $settings['emergency_email'];
		?>
		<div class="store-posture-noprint store-posture-actions">
			<button type="button" class="button button-primary" onclick="window.print()"><?php esc_html_e( 'Print', 'store-posture' ); ?></button>
			<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
				<?php wp_nonce_field( self::ACTION ); ?>
				<input type="hidden" name="action" value="<?php echo esc_attr( self::ACTION ); ?>">
				<button class="button" name="way" value="file"><?php esc_html_e( 'Save as a file', 'store-posture' ); ?></button>
				<label for="store-posture-to"><?php esc_html_e( 'Mail it to', 'store-posture' ); ?></label>
				<input type="email" id="store-posture-to" name="to" value="<?php echo esc_attr( $address ); ?>">
				<button class="button" name="way" value="mail"><?php esc_html_e( 'Mail', 'store-posture' ); ?></button>
			</form>
		</div>
		<?php
	}

	public function handle(): void {
		if ( ! current_user_can( 'respond_store_posture' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'store-posture' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( self::ACTION );
		if ( 'mail' === ( $_POST['way'] ?? '' ) ) {
			$to   = sanitize_email( is_string( $_POST['to'] ?? null ) ? wp_unslash( $_POST['to'] ) : '' );
			$sent = '' !== $to && wp_mail( $to, __( 'Something is wrong right now: what to do', 'store-posture' ), $this->sheet()->document(), array( 'Content-Type: text/html; charset=UTF-8' ) );
			wp_safe_redirect( add_query_arg( 'told', $sent ? 'sent' : 'not-sent', Screen::url( array( 'tab' => 'emergency' ) ) ) );
			exit;
		}
		nocache_headers();
		header( 'Content-Type: text/html; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="emergency-' . gmdate( 'Y-m-d' ) . '.html"' );
		echo $this->sheet()->document(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped where it is made.
		exit;
	}

	private function sheet(): EmergencySheet {
		$settings = $this->services->settings()->get();
		$store    = get_option( 'woocommerce_default_country', '' );
		$country  = '' === $settings['country'] && is_string( $store ) ? substr( $store, 0, 2 ) : $settings['country'];
		return new EmergencySheet( $this->services->data(), $settings, $country );
	}
}
