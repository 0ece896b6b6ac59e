<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * The store's orders as rows, from WooCommerce's order tables or from posts, whichever it uses. No order object is ever loaded.
 * Drafts, carts at the checkout and the bin are no orders.
 */
final class Orders {
	/** Beyond this, counting people would cost seconds. */
	public const AT_MOST = 100000;
	/** What WordPress writes in place of an address once somebody's data was erased. */
	private const ERASED = 'deleted@site.invalid';
	private const NONE   = array( 'trash', 'auto-draft', 'draft', 'wc-checkout-draft' );

	private function __construct( private readonly bool $in_tables ) {}

	/**
	 * @throws Unseen Woo_absent, table_missing or db_error.
	 */
	public static function of_this_store(): self {
		if ( ! Plugins::woocommerce_runs() ) {
			throw new Unseen( 'woo_absent' );
		}
		$in_tables = Option::yes( 'woocommerce_custom_orders_table_enabled' );
		if ( $in_tables && ! Database::has_table( Database::table( 'wc_orders' ) ) ) {
			throw new Unseen( 'table_missing' );
		}
		return new self( $in_tables );
	}

	/**
	 * @return array{count: int, oldest: string|null} Oldest in UTC; null without orders.
	 */
	public function extent(): array {
		[ $rows, $values ] = $this->rows( array() );
		$extent            = Database::rows( "SELECT COUNT(*) AS of_all, MIN( created ) AS oldest FROM ( {$rows} ) AS orders", $values )[0] ?? array();
		return array(
			'count'  => (int) ( $extent['of_all'] ?? 0 ),
			'oldest' => Time::of_utc( $extent['oldest'] ?? null ),
		);
	}

	/**
	 * Which of these are numbers of orders.
	 *
	 * @param list<int> $ids
	 * @return list<int>
	 */
	public function among( array $ids ): array {
		if ( array() === $ids ) {
			return array();
		}
		[ $rows, $values ] = $this->rows( array() );
		return array_map( static fn ( array $row ): int => (int) $row['id'], Database::rows( "SELECT id FROM ( {$rows} ) AS orders WHERE id IN ( " . Database::places( count( $ids ), '%d' ) . ' )', array( ...$values, ...$ids ) ) );
	}

	/**
	 * @param string $since UTC, as '2026-11-22 10:00:00'.
	 */
	public function placed_since( string $since ): int {
		[ $rows, $values ] = $this->rows( array() );
		return Database::count( "SELECT COUNT(*) FROM ( {$rows} ) AS orders WHERE created >= %s", array( ...$values, $since ) );
	}

	/**
	 * Different addresses on orders that were paid for.
	 *
	 * @param string $since UTC, as '2026-11-22 10:00:00'.
	 */
	public function buyers_since( string $since ): int {
		[ $rows, $values ] = $this->rows( array( 'mail' ) );
		return Database::count( "SELECT COUNT( DISTINCT mail ) FROM ( {$rows} ) AS orders WHERE created >= %s AND status IN ( 'wc-processing', 'wc-completed' )", array( ...$values, $since ) );
	}

	/**
	 * Hours with failed orders in them.
	 *
	 * @return list<array{hour: string, orders: int, failed: int}> Hour as '2026-11-22 10', UTC.
	 */
	public function failures_by_hour( string $since ): array {
		[ $rows, $values ] = $this->rows( array() );
		$hours             = array();
		foreach ( Database::rows( "SELECT SUBSTR( created, 1, 13 ) AS hour_of, COUNT(*) AS of_all, SUM( CASE WHEN status = 'wc-failed' THEN 1 ELSE 0 END ) AS of_failed FROM ( {$rows} ) AS orders WHERE created >= %s GROUP BY SUBSTR( created, 1, 13 )", array( ...$values, $since ) ) as $row ) {
			if ( 0 < (int) $row['of_failed'] ) {
				$hours[] = array(
					'hour'   => (string) $row['hour_of'],
					'orders' => (int) $row['of_all'],
					'failed' => (int) $row['of_failed'],
				);
			}
		}
		return $hours;
	}

	/**
	 * Failed orders of one hour: whom and what they share. For counting only; none of it may enter a fact.
	 *
	 * @return list<array{mail: string, ip: string, total: string}>
	 */
	public function failed_in( string $hour, int $at_most ): array {
		[ $rows, $values ] = $this->rows( array( 'mail', 'ip', 'total' ) );
		$failed            = array();
		foreach ( Database::rows( "SELECT mail, ip, total FROM ( {$rows} ) AS orders WHERE status = 'wc-failed' AND created >= %s AND created <= %s LIMIT %d", array( ...$values, "{$hour}:00:00", "{$hour}:59:59", $at_most ) ) as $row ) {
			$failed[] = array(
				'mail'  => strtolower( (string) $row['mail'] ),
				'ip'    => (string) $row['ip'],
				'total' => (string) (float) $row['total'],
			);
		}
		return $failed;
	}

	/**
	 * Paid orders that shoppers placed themselves, in the main currency, by hour, refunds not yet taken off.
	 *
	 * @param list<string> $statuses Such as wc-completed.
	 * @return list<array{orders: int, amount: float}>
	 */
	public function paid_by_hour( string $since, array $statuses, string $currency ): array {
		[ $rows, $values ] = $this->rows( array( 'total', 'currency', 'via' ) );
		$hours             = array();
		foreach ( Database::rows( "SELECT COUNT(*) AS of_all, SUM( total ) AS amount FROM ( {$rows} ) AS orders WHERE created >= %s AND via IN ( 'checkout', 'store-api' ) AND currency = %s AND status IN ( " . Database::places( count( $statuses ) ) . ' ) GROUP BY SUBSTR( created, 1, 13 )', array( ...$values, $since, $currency, ...$statuses ) ) as $row ) {
			$hours[] = array(
				'orders' => (int) $row['of_all'],
				'amount' => (float) $row['amount'],
			);
		}
		return $hours;
	}

	/**
	 * What was paid back of those orders; above zero.
	 *
	 * @param list<string> $statuses
	 */
	public function refunded( string $since, array $statuses, string $currency ): float {
		[ $refunds, $of_refunds ] = $this->rows( array( 'total', 'parent' ), 'shop_order_refund' );
		[ $rows, $values ]        = $this->rows( array( 'currency', 'via' ) );
		return abs( (float) Database::value( "SELECT SUM( refunds.total ) FROM ( {$refunds} ) AS refunds JOIN ( {$rows} ) AS orders ON orders.id = refunds.parent WHERE orders.created >= %s AND orders.via IN ( 'checkout', 'store-api' ) AND orders.currency = %s AND orders.status IN ( " . Database::places( count( $statuses ) ) . ' )', array( ...$of_refunds, ...$values, $since, $currency, ...$statuses ) ) );
	}

	/**
	 * @return list<array{country: string, people: int, last: string}> Last order's time as the database writes it.
	 */
	public function people_by_country(): array {
		[ $rows, $values ] = $this->rows( array( 'mail', 'country' ) );
		$countries         = array();
		// Grouped by a short text: countries are stored in columns without a length, by which a database groups on disk.
		foreach ( Database::rows( "SELECT code, COUNT( * ) AS people, MAX( last_one ) AS last_one FROM ( SELECT SUBSTR( country, 1, 3 ) AS code, LOWER( mail ) AS person, MAX( created ) AS last_one FROM ( {$rows} ) AS orders WHERE country <> '' AND mail <> %s GROUP BY SUBSTR( country, 1, 3 ), LOWER( mail ) ) AS people_there GROUP BY code ORDER BY COUNT( * ) DESC, code LIMIT 300", array( ...$values, self::ERASED ) ) as $row ) {
			if ( 1 === preg_match( '/^[A-Z]{2}$/D', (string) $row['code'] ) ) {
				$countries[] = array(
					'country' => (string) $row['code'],
					'people'  => (int) $row['people'],
					'last'    => (string) $row['last_one'],
				);
			}
		}
		return $countries;
	}

	/**
	 * People with an order whose address no account has.
	 *
	 * @param literal-string         $accounts Query for the addresses of accounts in small letters.
	 * @param list<string|int|float> $of_accounts
	 */
	public function guests( string $accounts, array $of_accounts ): int {
		[ $rows, $values ] = $this->rows( array( 'mail' ) );
		return Database::count( "SELECT COUNT( DISTINCT LOWER( mail ) ) FROM ( {$rows} ) AS orders WHERE mail <> '' AND mail <> %s AND LOWER( mail ) NOT IN ( {$accounts} )", array( ...$values, self::ERASED, ...$of_accounts ) );
	}

	/**
	 * Which of these addresses placed an order. For counting only; none of it may enter a fact.
	 *
	 * @param non-empty-list<string> $mails In small letters.
	 * @return list<string> In small letters.
	 */
	public function customers_among( array $mails ): array {
		[ $rows, $values ] = $this->rows( array( 'mail' ) );
		return array_map( static fn ( array $row ): string => (string) $row['mail'], Database::rows( "SELECT DISTINCT LOWER( mail ) AS mail FROM ( {$rows} ) AS orders WHERE mail IN ( " . Database::places( count( $mails ) ) . ' )', array( ...$values, ...$mails ) ) );
	}

	/**
	 * People with an order, by the domain of their address. For counting only; none of it may enter a fact.
	 *
	 * @return array<array-key, int> The most common ones.
	 */
	public function people_by_domain( int $at_most ): array {
		[ $rows, $values ] = $this->rows( array( 'mail' ) );
		return array_map( intval( ... ), array_column( Database::rows( "SELECT SUBSTR( mail, INSTR( mail, '@' ) + 1 ) AS domain, COUNT( DISTINCT mail ) AS people FROM ( SELECT LOWER( mail ) AS mail FROM ( {$rows} ) AS orders WHERE mail <> %s ) AS mails GROUP BY SUBSTR( mail, INSTR( mail, '@' ) + 1 ) ORDER BY COUNT( DISTINCT mail ) DESC LIMIT %d", array( ...$values, self::ERASED, $at_most ) ), 'people', 'domain' ) );
	}

	/**
	 * Orders with id, status, created (UTC), and what else is asked for.
	 *
	 * @param list<'mail'|'ip'|'total'|'currency'|'country'|'via'|'parent'> $columns
	 * @param 'shop_order'|'shop_order_refund'                              $type
	 * @return array{0: literal-string, 1: list<string|int|float>}
	 */
	private function rows( array $columns, string $type = 'shop_order' ): array {
		return $this->in_tables ? self::from_tables( $columns, $type ) : self::from_posts( $columns, $type );
	}

	/**
	 * @param list<string> $columns
	 * @return array{0: literal-string, 1: list<string|int|float>}
	 */
	private static function from_tables( array $columns, string $type ): array {
		$names  = array(
			'mail'     => 'o.billing_email',
			'ip'       => 'o.ip_address',
			'total'    => 'o.total_amount',
			'currency' => 'o.currency',
			'parent'   => 'o.parent_order_id',
			'country'  => 'a.country',
			'via'      => 'd.created_via',
		);
		$select = 'SELECT o.id AS id, o.status AS status, o.date_created_gmt AS created';
		foreach ( $columns as $column ) {
			$select .= ', ' . $names[ $column ] . ' AS ' . self::column( $column );
		}
		$from   = ' FROM %i AS o';
		$values = array( Database::table( 'wc_orders' ) );
		if ( in_array( 'country', $columns, true ) ) {
			$from    .= " LEFT JOIN %i AS a ON a.order_id = o.id AND a.address_type = 'billing'";
			$values[] = Database::table( 'wc_order_addresses' );
		}
		if ( in_array( 'via', $columns, true ) ) {
			$from    .= ' LEFT JOIN %i AS d ON d.order_id = o.id';
			$values[] = Database::table( 'wc_order_operational_data' );
		}
		return array( $select . $from . ' WHERE o.type = %s AND o.status NOT IN ( ' . Database::places( count( self::NONE ) ) . ' )', array( ...$values, $type, ...self::NONE ) );
	}

	/**
	 * @param list<string> $columns
	 * @return array{0: literal-string, 1: list<string|int|float>}
	 */
	private static function from_posts( array $columns, string $type ): array {
		$wpdb = Database::handle();
		$keys   = array(
			'mail'     => '_billing_email',
			'ip'       => '_customer_ip_address',
			'total'    => '_order_total',
			'currency' => '_order_currency',
			'country'  => '_billing_country',
			'via'      => '_created_via',
		);
		$select = 'SELECT p.ID AS id, p.post_status AS status, p.post_date_gmt AS created';
		$from   = ' FROM %i AS p';
		$values = array( $wpdb->posts );
		foreach ( $columns as $column ) {
			$name = self::column( $column );
			if ( 'parent' === $column ) {
				$select .= ', p.post_parent AS parent';
				continue;
			}
			$select  .= ", m_{$name}.meta_value AS {$name}";
			$from    .= " LEFT JOIN %i AS m_{$name} ON m_{$name}.post_id = p.ID AND m_{$name}.meta_key = %s";
			$values[] = $wpdb->postmeta;
			$values[] = $keys[ $column ];
		}
		return array( $select . $from . ' WHERE p.post_type = %s AND p.post_status NOT IN ( ' . Database::places( count( self::NONE ) ) . ' )', array( ...$values, $type, ...self::NONE ) );
	}

	/**
	 * @return literal-string
	 */
	private static function column( string $column ): string {
		return match ( $column ) {
			'mail' => 'mail',
			'ip' => 'ip',
			'total' => 'total',
			'currency' => 'currency',
			'country' => 'country',
			'via' => 'via',
			default => 'parent',
		};
	}
}
