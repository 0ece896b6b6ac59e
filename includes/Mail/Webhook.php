<?php
declare(strict_types=1);

namespace StorePosture\Mail;

use StorePosture\Contract\Read;
use StorePosture\Contract\Shapes;

/**
 * Tells an address of an agency, in JSON, what a mail tells: schema/webhook.json. Signed, so that it can know who calls;
 * sent once more, later, where it did not arrive.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type WebhookShape from Shapes
 */
final class Webhook {
	private const KEY   = 'store_posture_webhook_key';
	private const STATE = 'store_posture_webhook';

	private const SECONDS     = 5;
	private const RETRY_AFTER = 900;

	/**
	 * @param \Closure(): int $clock Seconds since 1970.
	 */
	public function __construct( private readonly \Closure $clock ) {}

	/** Whoever holds the key can tell our calls from others'. It is told once. */
	public function new_key(): string {
		$key = bin2hex( random_bytes( 32 ) );
		update_option( self::KEY, $key, false );
		return $key;
	}

	public function has_key(): bool {
		return '' !== self::key();
	}

	/**
	 * @param WebhookShape $body
	 */
	public function send( string $url, array $body ): void {
		if ( '' !== $url && $this->has_key() ) {
			$this->call( $url, (string) wp_json_encode( $body ), true );
		}
	}

	/** What waits for its second try, if its time has come. */
	public function send_again( string $url ): void {
		$waiting = Read::text( self::state(), 'waiting' );
		if ( '' === $waiting || $this->retry_at() > ( $this->clock )() ) {
			return;
		}
		if ( '' === $url || ! $this->has_key() ) {
			self::keep( array( 'waiting' => '' ) );
			return;
		}
		$this->call( $url, $waiting, false );
	}

	/** When send_again() has something to do; null: nothing waits. */
	public function retry_at(): ?int {
		return '' === Read::text( self::state(), 'waiting' ) ? null : Read::number( self::state(), 'tried_at' ) + self::RETRY_AFTER;
	}

	/**
	 * @return array{sent_at: string|null, failed_at: string|null} UTC.
	 */
	public function standing(): array {
		$state  = self::state();
		$sent   = Read::text( $state, 'sent_at' );
		$failed = Read::text( $state, 'failed_at' );
		return array(
			'sent_at'   => '' === $sent ? null : $sent,
			'failed_at' => '' === $failed ? null : $failed,
		);
	}

	/**
	 * @param ReportShape  $report
	 * @param list<string> $ids    Of the findings the mail names.
	 * @param Decision::AT_ONCE|Decision::WEEKLY|Decision::QUIET $event
	 * @return WebhookShape
	 */
	public static function body( string $event, array $report, Picture $picture, array $ids, string $url, string $id ): array {
		return array(
			'schema_version' => 1,
			'id'             => $id,
			'event'          => $event,
			'sent_at'        => $report['generated_at'],
			'site'           => array(
				'name' => $report['site']['name'],
				'url'  => $url,
			),
			'counts'         => array(
				'open'     => count( $picture->open ),
				'critical' => count( $picture->urgent ),
				'overdue'  => count( $picture->overdue ),
			),
			'findings'       => array_map(
				fn ( array $finding ): array => array(
					'id'       => $finding['id'],
					'severity' => $finding['severity'],
					'title'    => $finding['title'],
				),
				$picture->found( $ids )
			),
		);
	}

	/** Over the time and the body, so that an old call cannot be played again unnoticed. */
	public static function signature( string $key, int $time, string $body ): string {
		return 'sha256=' . hash_hmac( 'sha256', "{$time}.{$body}", $key );
	}

	private function call( string $url, string $body, bool $may_wait ): void {
		$now  = ( $this->clock )();
		$when = gmdate( 'Y-m-d\TH:i:s\Z', $now );
		if ( $this->arrives( $url, $body, $now ) ) {
			self::keep(
				array(
					'sent_at'   => $when,
					'failed_at' => '',
					'waiting'   => '',
				)
			);
		} elseif ( $may_wait ) {
			self::keep(
				array(
					'waiting'  => $body,
					'tried_at' => $now,
				)
			);
		} else {
			self::keep(
				array(
					'waiting'   => '',
					'failed_at' => $when,
				)
			);
		}
	}

	private function arrives( string $url, string $body, int $now ): bool {
		if ( ! WebhookAddress::is_good( $url ) ) {
			return false;
		}
		$answer = wp_remote_post(
			$url,
			array(
				'timeout'             => self::SECONDS,
				'redirection'         => 0,
				'reject_unsafe_urls'  => true,
				'limit_response_size' => 1024,
				'headers'             => array(
					'Content-Type'              => 'application/json',
					'X-Store-Posture-Time'      => (string) $now,
					'X-Store-Posture-Signature' => self::signature( self::key(), $now, $body ),
				),
				'body'                => $body,
			)
		);
		$status = (int) wp_remote_retrieve_response_code( $answer );
		return $status >= 200 && $status < 300;
	}

	private static function key(): string {
		$key = get_option( self::KEY, '' );
		return is_string( $key ) ? $key : '';
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private static function state(): array {
		$state = get_option( self::STATE, array() );
		return is_array( $state ) ? $state : array();
	}

	/**
	 * @param array<string, string|int> $changes
	 */
	private static function keep( array $changes ): void {
		update_option( self::STATE, $changes + self::state(), false );
	}
}
