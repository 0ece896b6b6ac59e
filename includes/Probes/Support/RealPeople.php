<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * How many people in accounts and orders are real, going by the domains of their addresses alone. Tools that make a copy harmless
 * put made-up domains in their place, or one domain for all.
 */
final class RealPeople {
	private const DOMAINS_AT_MOST = 2000;
	/** Domains that belong to nobody (RFC 2606, RFC 6761), and what WordPress writes for people who were erased. */
	private const NOBODYS = '/(^|\.)(example(\.(com|org|net))?|test|invalid|localhost|local)$/D';
	/** Above this share, one domain is what a tool wrote, unless it is where the public has its mail. */
	private const SHARE = 0.9;

	/**
	 * @return int At least so many: who has an account and orders counts once.
	 * @throws Unseen Too_many, capped, roles_unreadable, table_missing or db_error.
	 */
	public static function count( Watch $watch ): int {
		$people = self::accounts( $watch );
		$orders = Plugins::woocommerce_runs() ? Orders::of_this_store() : null;
		if ( null !== $orders && $orders->extent()['count'] > Orders::AT_MOST ) {
			throw new Unseen( 'capped' );
		}
		foreach ( $orders?->people_by_domain( self::DOMAINS_AT_MOST ) ?? array() as $domain => $buyers ) {
			$people[ $domain ] = max( $people[ $domain ] ?? 0, $buyers );
		}
		return self::real( $people, array_column( $watch->data->any( 'freemail' ), 'domain' ) );
	}

	/**
	 * Pure.
	 *
	 * @param array<array-key, int>   $people   By domain.
	 * @param array<array-key, mixed> $freemail Domains where the public has its mail.
	 */
	public static function real( array $people, array $freemail ): int {
		$all  = array_sum( $people );
		$real = 0;
		foreach ( $people as $domain => $there ) {
			$one_for_all = $there > self::SHARE * $all && ! in_array( $domain, $freemail, true );
			$real       += '' === $domain || $one_for_all || 1 === preg_match( self::NOBODYS, (string) $domain ) ? 0 : $there;
		}
		return $real;
	}

	/**
	 * @return array<array-key, int> By domain, without staff; on a network those of this site.
	 */
	private static function accounts( Watch $watch ): array {
		$wpdb  = Database::handle();
		$staff = array( 0 );
		foreach ( $watch->staff->all( $watch->data ) as $member ) {
			$staff[] = $member->id;
		}
		$rows = Database::rows(
			"SELECT SUBSTR( mail, INSTR( mail, '@' ) + 1 ) AS domain, COUNT(*) AS people FROM ( SELECT LOWER( user_email ) AS mail FROM %i WHERE ID IN ( SELECT user_id FROM %i WHERE meta_key = %s ) AND ID NOT IN ( " . Database::places( count( $staff ), '%d' ) . " ) ) AS accounts GROUP BY SUBSTR( mail, INSTR( mail, '@' ) + 1 ) ORDER BY COUNT(*) DESC LIMIT %d",
			array( $wpdb->users, $wpdb->usermeta, $wpdb->get_blog_prefix() . 'capabilities', ...$staff, self::DOMAINS_AT_MOST )
		);
		return array_map( intval( ... ), array_column( $rows, 'people', 'domain' ) );
	}
}
