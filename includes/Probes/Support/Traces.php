<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * What accounts leave behind when somebody works with them: the time of the newest trace of each.
 */
final class Traces {
	/** Types of posts that nobody makes but a person (WooCommerce's older orders stand under the first account). */
	private const WORK = array( 'post', 'page', 'product', 'revision', 'attachment' );

	/** In every shop somebody logs in within so many days. */
	private const LATELY_DAYS = 30.0;

	/** Since when log-ins are recorded here at the latest; null: they are not. */
	public readonly ?string $since;

	/** @var array<int, array{at: string, source: string}> */
	private array $newest = array();

	/**
	 * @param list<int> $ids
	 * @param string    $now UTC.
	 */
	public function __construct( private readonly array $ids, Data $data, string $now ) {
		$metas = array();
		foreach ( $data->any( 'last_login_metas' ) as $row ) {
			if ( is_array( $row ) ) {
				$metas[ Text::of( $row['meta'] ?? '' ) ] = Text::of( $row['format'] ?? '' );
			}
		}
		$this->since = self::recorded_since( $metas, $now );
		if ( array() !== $ids ) {
			$this->log_ins( $metas );
			$this->keys();
			$this->work();
		}
	}

	/**
	 * @return array{at: string, source: string}|null
	 */
	public function of( int $id ): ?array {
		return $this->newest[ $id ] ?? null;
	}

	/**
	 * The oldest log-in that anybody's account remembers. Of plugins that are gone nothing new is recorded, so each kind must also
	 * have been written lately to count: the newest of it is compared.
	 *
	 * @param array<string, string> $metas
	 */
	private static function recorded_since( array $metas, string $now ): ?string {
		$since = null;
		foreach ( $metas as $meta => $format ) {
			if ( 'seconds' !== $format ) {
				continue;
			}
			$row    = Database::rows( 'SELECT MIN( CAST( meta_value AS UNSIGNED ) ) AS oldest, MAX( CAST( meta_value AS UNSIGNED ) ) AS newest FROM %i WHERE meta_key = %s AND meta_value > %s', array( Database::handle()->usermeta, $meta, '0' ) )[0] ?? array();
			$oldest = Time::of_seconds( $row['oldest'] ?? null );
			$newest = Time::of_seconds( $row['newest'] ?? null );
			if ( null !== $oldest && null !== $newest && $newest >= Time::of_utc( Time::days_before( $now, self::LATELY_DAYS ) ) ) {
				$since = null === $since ? $oldest : min( $since, $oldest );
			}
		}
		return $since;
	}

	/**
	 * @param array<string, string> $metas
	 */
	private function log_ins( array $metas ): void {
		if ( array() === $metas ) {
			return;
		}
		$rows = Database::rows(
			'SELECT user_id, meta_key, meta_value FROM %i WHERE meta_key IN (' . Database::places( count( $metas ) ) . ') AND user_id IN (' . Database::places( count( $this->ids ), '%d' ) . ')',
			array( Database::handle()->usermeta, ...array_map( strval( ... ), array_keys( $metas ) ), ...$this->ids )
		);
		foreach ( $rows as $row ) {
			$at = 'local' === $metas[ (string) $row['meta_key'] ] ? Time::of_local( $row['meta_value'] ) : Time::of_seconds( $row['meta_value'] );
			$this->add( (int) $row['user_id'], $at, 'log_in' );
		}
	}

	/** Application passwords, and the store's API keys. */
	private function keys(): void {
		$wpdb = Database::handle();
		foreach ( Database::rows( 'SELECT user_id, meta_value FROM %i WHERE meta_key = %s AND user_id IN (' . Database::places( count( $this->ids ), '%d' ) . ')', array( $wpdb->usermeta, \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS, ...$this->ids ) ) as $row ) {
			foreach ( Text::stored_list( $row['meta_value'] ) ?? array() as $password ) {
				$this->add( (int) $row['user_id'], Time::of_seconds( is_array( $password ) ? $password['last_used'] ?? null : null ), 'key' );
			}
		}
		$table = Database::table( 'woocommerce_api_keys' );
		if ( Plugins::woocommerce_runs() && Database::has_table( $table ) ) {
			foreach ( Database::rows( 'SELECT user_id, MAX( last_access ) AS used FROM %i WHERE user_id IN (' . Database::places( count( $this->ids ), '%d' ) . ') GROUP BY user_id', array( $table, ...$this->ids ) ) as $row ) {
				$this->add( (int) $row['user_id'], Time::of_local( $row['used'] ), 'key' );
			}
		}
	}

	/** Pages, products, pictures; a change of them leaves a revision under the name of whoever made it. */
	private function work(): void {
		$rows = Database::rows(
			'SELECT post_author, MAX( post_date_gmt ) AS made FROM %i WHERE post_type IN (' . Database::places( count( self::WORK ) ) . ') AND post_status <> \'future\' AND post_author IN (' . Database::places( count( $this->ids ), '%d' ) . ') GROUP BY post_author',
			array( Database::handle()->posts, ...self::WORK, ...$this->ids )
		);
		foreach ( $rows as $row ) {
			$this->add( (int) $row['post_author'], Time::of_utc( $row['made'] ), 'work' );
		}
	}

	private function add( int $id, ?string $at, string $source ): void {
		if ( null !== $at && ( ! isset( $this->newest[ $id ] ) || $at > $this->newest[ $id ]['at'] ) ) {
			$this->newest[ $id ] = array(
				'at'     => $at,
				'source' => $source,
			);
		}
	}
}
