<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;
use StorePosture\Model\Problem;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Host;

/**
 * A webhook's address under https in place of http. An address may hold a token, so the receipt keeps its digest only: the rest of
 * the address is the same before and after.
 */
final class WebhookScheme implements Edit {
	/**
	 * @param string $host   Of the address.
	 * @param string $digest Of the address without its scheme.
	 */
	private function __construct( private readonly int $id, private readonly string $host, private readonly string $digest, private readonly string $label ) {}

	/** Null: there is no such webhook, or it does not use http. */
	public static function of( string $label, int $id ): ?self {
		$url = self::read( $id );
		return null !== $url && str_starts_with( $url, 'http://' ) ? new self( $id, Host::of( $url ), self::digest( $url ), $label ) : null;
	}

	public function place(): string {
		return "{$this->label} (wc_webhooks.delivery_url)";
	}

	public function before(): string {
		return "http://{$this->host}/…";
	}

	public function after(): string {
		return "https://{$this->host}/…";
	}

	public function found(): string {
		$url = (string) self::read( $this->id );
		return '' === $url ? '' : wp_parse_url( $url, PHP_URL_SCHEME ) . '://' . Host::of( $url ) . '/…';
	}

	public function state(): string {
		$url = (string) self::read( $this->id );
		return match ( true ) {
			self::digest( $url ) !== $this->digest => self::OTHER,
			str_starts_with( $url, 'https://' ) => self::AFTER,
			default => self::BEFORE,
		};
	}

	public function obstacle(): string {
		return '';
	}

	public function by_hand(): string {
		return '';
	}

	public function is_file(): bool {
		return false;
	}

	public function until(): string {
		return '';
	}

	public function apply(): void {
		$this->write( 'https://' );
	}

	public function undo(): void {
		$this->write( 'http://' );
	}

	public function stored(): array {
		return array(
			'id'     => $this->id,
			'host'   => $this->host,
			'digest' => $this->digest,
			'label'  => $this->label,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$id     = $stored['id'] ?? null;
		$host   = $stored['host'] ?? null;
		$digest = $stored['digest'] ?? null;
		$label  = $stored['label'] ?? null;
		return is_int( $id ) && is_string( $host ) && is_string( $digest ) && is_string( $label ) ? new self( $id, $host, $digest, $label ) : null;
	}

	private function write( string $scheme ): void {
		$url  = (string) self::read( $this->id );
		$wpdb = Database::handle();
		$sql  = $wpdb->prepare( 'UPDATE %i SET delivery_url = %s WHERE webhook_id = %d AND delivery_url = %s', Database::table( 'wc_webhooks' ), (string) preg_replace( '#^https?://#', $scheme, $url ), $this->id, $url );
		if ( self::digest( $url ) !== $this->digest || 1 !== $wpdb->query( (string) $sql ) ) { // phpcs:ignore WordPress.DB -- prepared in the line above.
			/* translators: %s: name of a thing */
			throw Problem::conflict( sprintf( __( 'Somebody changed %s in the meantime. Look again.', 'store-posture' ), $this->label ) );
		}
		WebhookCaches::forget( $this->id );
	}

	private static function read( int $id ): ?string {
		return Database::value( 'SELECT delivery_url FROM %i WHERE webhook_id = %d', array( Database::table( 'wc_webhooks' ), $id ) );
	}

	private static function digest( string $url ): string {
		return hash_hmac( 'sha256', (string) preg_replace( '#^https?://#', '', $url ), wp_salt() );
	}
}
