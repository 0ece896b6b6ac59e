<?php
declare(strict_types=1);

namespace StorePosture\Mail;

/**
 * Proof that mail from this site arrives: a mail with a button. What wp_mail() says proves nothing.
 */
final class MailProof {
	public const CONFIRMED = 'store_posture_mail_confirmed_at';
	private const PENDING  = 'store_posture_mail_pending';

	/** Seconds between two mails, so that nobody is flooded through us. */
	private const PAUSE = 120;

	/** Days a link is good for: until the next month's has come. */
	private const VALID_DAYS = 35;

	/** Days between two that come by themselves. */
	private const MONTH_DAYS = 27;

	/**
	 * @param \Closure(): int $clock Seconds since 1970.
	 */
	public function __construct( private readonly \Closure $clock ) {}

	/** Sends the mail; false if it was sent moments ago or could not be handed over. */
	public function send( string $to ): bool {
		$now = ( $this->clock )();
		if ( '' === $to || $now - $this->pending()['sent_at'] < self::PAUSE ) {
			return false;
		}
		$link = $this->link();
		/* translators: %s: name of the site */
		$subject = sprintf( __( 'Does mail from %s arrive?', 'store-posture' ), wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
		/* translators: %s: address of a page */
		$text = sprintf( __( "You are the one who hears if something is wrong with the shop.\n\nPlease open this page and press the button, so that we know that mail arrives:\n%s\n\nNothing else is needed.", 'store-posture' ), $link );
		return wp_mail( $to, $subject, $text );
	}

	/** Whether a month has passed since somebody pressed the button, and since they were last asked to. */
	public function is_due(): bool {
		$confirmed = get_option( self::CONFIRMED, '' );
		$confirmed = is_string( $confirmed ) ? (int) strtotime( $confirmed ) : 0;
		return ( $this->clock )() - max( $confirmed, $this->pending()['sent_at'] ) >= self::MONTH_DAYS * DAY_IN_SECONDS;
	}

	/** Address of the page with the button. With it, those sent before are worth nothing. */
	public function link(): string {
		$token = bin2hex( random_bytes( 16 ) );
		update_option(
			self::PENDING,
			array(
				'digest'  => hash( 'sha256', $token ),
				'sent_at' => ( $this->clock )(),
			),
			false
		);
		return add_query_arg(
			array(
				'action' => 'store_posture_mail',
				'token'  => $token,
			),
			admin_url( 'admin-post.php' )
		);
	}

	/** Notes that somebody pressed the button; false for a token that is not the last one sent. */
	public function confirm( string $token ): bool {
		$pending = $this->pending();
		$now     = ( $this->clock )();
		$is_good = '' !== $pending['digest']
			&& hash_equals( $pending['digest'], hash( 'sha256', $token ) )
			&& $now - $pending['sent_at'] <= self::VALID_DAYS * DAY_IN_SECONDS;
		if ( ! $is_good ) {
			return false;
		}
		delete_option( self::PENDING );
		return update_option( self::CONFIRMED, gmdate( 'Y-m-d\TH:i:s\Z', $now ), false );
	}

	/**
	 * @return array{digest: string, sent_at: int}
	 */
	private function pending(): array {
		$stored = get_option( self::PENDING, array() );
		$stored = is_array( $stored ) ? $stored : array();
		return array(
			'digest'  => is_string( $stored['digest'] ?? null ) ? $stored['digest'] : '',
			'sent_at' => is_int( $stored['sent_at'] ?? null ) ? $stored['sent_at'] : 0,
		);
	}
}
