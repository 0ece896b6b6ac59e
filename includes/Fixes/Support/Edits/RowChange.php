<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;
use StorePosture\Model\Problem;
use StorePosture\Probes\Support\Database;

/**
 * One column of one row of WooCommerce's tables. Only these columns: none of them holds a secret.
 */
final class RowChange implements Edit {
	private const COLUMNS = array(
		'woocommerce_api_keys' => array( 'key_id', 'permissions' ),
		'wc_webhooks'          => array( 'webhook_id', 'status' ),
	);

	private function __construct(
		private readonly string $table,
		private readonly int $id,
		private readonly string $from,
		private readonly string $to,
		private readonly string $label,
	) {}

	/** Null: there is no such row. */
	public static function to( string $label, string $table, int $id, string $value ): ?self {
		$now = self::read( $table, $id );
		return null === $now ? null : new self( $table, $id, $now, $value, $label );
	}

	public function place(): string {
		return "{$this->label} ({$this->table}.{$this->column()})";
	}

	public function before(): string {
		return $this->from;
	}

	public function after(): string {
		return $this->to;
	}

	public function found(): string {
		return (string) self::read( $this->table, $this->id );
	}

	public function state(): string {
		return match ( self::read( $this->table, $this->id ) ) {
			$this->to => self::AFTER,
			$this->from => self::BEFORE,
			default => self::OTHER,
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
		$this->write( $this->from, $this->to );
	}

	public function undo(): void {
		$this->write( $this->to, $this->from );
	}

	public function stored(): array {
		return array(
			'table' => $this->table,
			'id'    => $this->id,
			'from'  => $this->from,
			'to'    => $this->to,
			'label' => $this->label,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$table = $stored['table'] ?? null;
		$id    = $stored['id'] ?? null;
		$from  = $stored['from'] ?? null;
		$to    = $stored['to'] ?? null;
		$label = $stored['label'] ?? null;
		if ( ! is_string( $table ) || ! isset( self::COLUMNS[ $table ] ) || ! is_int( $id ) || ! is_string( $from ) || ! is_string( $to ) || ! is_string( $label ) ) {
			return null;
		}
		return new self( $table, $id, $from, $to, $label );
	}

	private function column(): string {
		return self::COLUMNS[ $this->table ][1];
	}

	private static function read( string $table, int $id ): ?string {
		list( $key, $column ) = self::COLUMNS[ $table ];
		return Database::value( 'SELECT %i FROM %i WHERE %i = %d', array( $column, Database::table( $table ), $key, $id ) );
	}

	/** In one statement, so that nobody's change in between is lost. */
	private function write( string $from, string $to ): void {
		list( $key, $column ) = self::COLUMNS[ $this->table ];
		$wpdb = Database::handle();
		$sql  = $wpdb->prepare( 'UPDATE %i SET %i = %s WHERE %i = %d AND %i = %s', Database::table( $this->table ), $column, $to, $key, $this->id, $column, $from );
		if ( 1 !== $wpdb->query( (string) $sql ) ) { // phpcs:ignore WordPress.DB -- prepared in the line above.
			/* translators: %s: name of a thing */
			throw Problem::conflict( sprintf( __( 'Somebody changed %s in the meantime. Look again.', 'store-posture' ), $this->label ) );
		}
		WebhookCaches::forget( $this->id );
	}
}
