<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * E-mail addresses and order keys of nobody we know. An address on a page is mostly a contact, an author or an example;
 * three in one answer, or one in a field that is named for it, look like people.
 */
final class Strays {
	private const MANY = 3;

	private const ROLES = '/^(?:info|hello|hi|contact|support|help|sales|shop|store|orders?|admin|administrator|webmaster|postmaster|hostmaster|abuse|security|privacy|gdpr|dpo|office|team|mail|e?mail|no-?reply|donotreply|press|jobs|careers|billing|accounts?|wordpress|your?(?:name|email)?|user|username|name|me|someone|test|example|john(?:\.?doe)?|jane(?:\.?doe)?)@/';

	private const PLACES = '/@(?:[a-z0-9-]+\.)*(?:example\.(?:com|net|org)|[a-z0-9-]+\.(?:example|invalid|localhost)|sentry\.io|wordpress\.(?:org|com)|woocommerce\.com|automattic\.com|w3\.org|schema\.org|(?:your)?(?:domain|email|site|company|mail)\.(?:com|org))$/';

	/**
	 * @param array<string, true> $known Those that belong to somebody, to the store or to the asker.
	 * @return list<Hit>
	 */
	public static function in( Found $found, array $known, string $host ): array {
		$emails = array();
		$fields = array();
		foreach ( $found->values[ Kind::EMAIL ] ?? array() as $email => [ $number, $place ] ) {
			$email = (string) $email;
			if ( isset( $known[ $email ] ) || 1 === preg_match( self::ROLES, $email ) || 1 === preg_match( self::PLACES, $email ) || self::is_of( $email, $host ) ) {
				continue;
			}
			$emails[ $email ] = $number;
			$before = substr( $found->pieces[ $number ]->text, max( 0, $place - 110 ), min( 110, $place ) );
			if ( 1 === preg_match( '/["\'][\w-]*e-?mail[\w-]*\\\\*["\']\s*:\s*\\\\*["\'][^"\'\s,]{1,64}$/i', $before ) ) {
				$fields[ $email ] = $number;
			}
		}
		$hits = array();
		foreach ( count( $emails ) >= self::MANY ? $emails : $fields as $email => $number ) {
			$hits[] = new Hit( Hit::LIKELY, Kind::EMAIL, '', $found->pieces[ $number ]->where, Mask::of( Kind::EMAIL, $email ) );
		}
		foreach ( $found->values[ Kind::ORDER_KEY ] ?? array() as $key => [ $number ] ) {
			if ( ! isset( $known[ $key ] ) && 1 === preg_match( '/^wc_order_[A-Za-z0-9]{13}$/', (string) $key ) ) {
				$hits[] = new Hit( Hit::LIKELY, Kind::ORDER_KEY, '', $found->pieces[ $number ]->where, Mask::of( Kind::ORDER_KEY, (string) $key ) );
			}
		}
		return array_slice( $hits, 0, 50 );
	}

	private static function is_of( string $email, string $host ): bool {
		$host = (string) preg_replace( '/^www\./', '', strtolower( $host ) );
		return '' !== $host && ( str_ends_with( $email, "@{$host}" ) || str_ends_with( $email, ".{$host}" ) );
	}
}
