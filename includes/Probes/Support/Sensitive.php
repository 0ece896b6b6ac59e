<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Counts what must not stand in notes and logs: card numbers, keys that open something. Never a value leaves it. Pure.
 */
final class Sensitive {
	/** 13 to 19 digits, perhaps in groups; not a part of something longer, not masked. */
	private const DIGITS = '/(?<![\w.*-])\d(?:[ -]?\d){12,18}(?![\w*-]|\.\d)/';
	/** First digits and length of Visa, Mastercard, American Express, Discover, Diners Club, JCB. */
	private const ISSUERS = '/^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|(?:6011|64[4-9]\d|65\d\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12})$/D';
	/** Without such a word beside it a number is an order, a parcel, an article or a time. */
	private const BESIDE   = '/card|\bpan\b|cc[-_ ]?num|cvv|cvc|expir|\bvisa\b|mastercard|amex/i';
	private const DISTANCE = 60;
	/** Numbers that payment providers publish for trying things out. */
	private const TEST_NUMBERS = '/^(?:4000[05]\d+|4242\d+|4111111111111111|4012888888881881|4222222222222|4917610000000000|5555555555554444|5105105105105100|5200828282828210|5454545454545454|2223\d+|378282246310005|371449635398431|378734493671000|6011111111111117|6011000990139424|3530111333300000|3566002020360505|30569309025904|38520000023237|36227206271667)$/D';
	/** Live keys of payment providers, secrets of webhooks, log-ins in headers. */
	private const TOKENS = '/\b(?:[sr]k_live_[0-9a-zA-Z]{16,}|whsec_[0-9a-zA-Z+\/]{20,}|access_token\$production\$\w+)|\bAuthorization["\']?\s*(?::|=>?)\s*["\']?(?:Basic|Bearer)\s+(?!x{4}|\*)[\w.~+\/=-]{20,}/i';
	private const KEY_URLS = '/[?&]consumer_secret=cs_[0-9a-f]{40}\b/';

	public static function cards( string $text ): int {
		if ( false === preg_match_all( self::DIGITS, $text, $found, PREG_OFFSET_CAPTURE ) ) {
			return 0;
		}
		$cards = array();
		foreach ( $found[0] as [ $written, $at ] ) {
			$number = (string) preg_replace( '/\D/', '', $written );
			if ( self::is_card( $number ) && self::is_named( $text, $at, strlen( $written ) ) ) {
				$cards[ $number ] = true;
			}
		}
		return count( $cards );
	}

	public static function tokens( string $text ): int {
		return self::different( self::TOKENS, $text );
	}

	/** WooCommerce API keys in addresses, as servers log them. */
	public static function key_urls( string $text ): int {
		return self::different( self::KEY_URLS, $text );
	}

	private static function is_card( string $number ): bool {
		return 1 === preg_match( self::ISSUERS, $number ) && 1 !== preg_match( self::TEST_NUMBERS, $number ) && self::has_check_digit( $number );
	}

	/** Luhn's. */
	private static function has_check_digit( string $number ): bool {
		$sum = 0;
		foreach ( array_reverse( str_split( $number ) ) as $place => $digit ) {
			$value = (int) $digit * ( 1 + $place % 2 );
			$sum  += 9 < $value ? $value - 9 : $value;
		}
		return 0 === $sum % 10;
	}

	private static function is_named( string $text, int $at, int $length ): bool {
		$start = max( 0, $at - self::DISTANCE );
		return 1 === preg_match( self::BESIDE, substr( $text, $start, $at - $start ) . ' ' . substr( $text, $at + $length, self::DISTANCE ) );
	}

	private static function different( string $pattern, string $text ): int {
		return false === preg_match_all( $pattern, $text, $found ) ? 0 : count( array_unique( $found[0] ) );
	}
}
