<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Sensitive;

final class SensitiveTest extends TestCase {
	/** Made up: of an issuer's form, with the right last digit. */
	private static function number( string $start, int $length ): string {
		$body = str_pad( $start, $length - 1, '7312946508' );
		for ( $last = 0; $last < 10; $last++ ) {
			$sum = 0;
			foreach ( array_reverse( str_split( $body . $last ) ) as $place => $digit ) {
				$sum += 0 === $place % 2 ? (int) $digit : array_sum( str_split( (string) ( 2 * (int) $digit ) ) );
			}
			if ( 0 === $sum % 10 ) {
				return $body . $last;
			}
		}
		self::fail( 'No last digit fits.' );
	}

	public function test_numbers_of_all_issuers(): void {
		foreach ( array( array( '4', 13 ), array( '49', 16 ), array( '49', 19 ), array( '51', 16 ), array( '2720', 16 ), array( '34', 15 ), array( '6011', 16 ), array( '649', 16 ), array( '305', 14 ), array( '36', 14 ), array( '3528', 16 ) ) as [ $start, $length ] ) {
			$number = self::number( $start, $length );
			self::assertSame( 1, Sensitive::cards( "card_number={$number}&" ), $number );
		}
	}

	public function test_each_number_counts_once_however_it_is_written(): void {
		$number = self::number( '49', 16 );
		$groups = implode( ' ', str_split( $number, 4 ) );
		$dashes = implode( '-', str_split( $number, 4 ) );
		self::assertSame( 1, Sensitive::cards( "Card: {$number}\nCard: {$groups}\nCard: {$dashes}." ) );
		self::assertSame( 2, Sensitive::cards( "Card: {$number}, other card " . self::number( '51', 16 ) ) );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function no_cards(): iterable {
		$number = self::number( '49', 16 );
		yield 'nobody calls it a card' => array( "Order {$number} was shipped" );
		yield 'the word stands too far away' => array( 'card' . str_repeat( '.', 61 ) . $number );
		yield 'a wrong last digit' => array( 'card ' . substr( $number, 0, 15 ) . ( ( (int) $number[15] + 1 ) % 10 ) );
		yield 'no issuer' => array( 'card ' . self::number( '9', 16 ) );
		yield 'an issuer has no such length' => array( 'card ' . self::number( '51', 15 ) );
		yield 'part of something longer' => array( "card id a{$number}" );
		yield 'more digits before' => array( "card 12345{$number}" );
		yield 'masked' => array( 'card ************' . substr( $number, 12 ) . ' or 4XXXXXXXXXXX1234' );
		yield 'a published number for tests' => array( 'card 4242424242424242, 4111 1111 1111 1111, 378282246310005' );
		yield 'nothing' => array( '' );
	}

	#[DataProvider( 'no_cards' )]
	public function test_what_is_no_card( string $text ): void {
		self::assertSame( 0, Sensitive::cards( $text ) );
	}

	public function test_the_word_may_stand_at_the_edge(): void {
		$number = self::number( '49', 16 );
		self::assertSame( 1, Sensitive::cards( 'card' . str_repeat( '.', 55 ) . ' ' . $number ) );
		self::assertSame( 1, Sensitive::cards( "{$number} exp, CVV" ) );
	}

	public function test_keys(): void {
		$live = 'sk_' . 'live_' . str_repeat( 'a1B2', 6 );
		self::assertSame( 1, Sensitive::tokens( "key {$live} and again {$live}" ) );
		self::assertSame( 1, Sensitive::tokens( 'Authorization: Basic ' . base64_encode( 'made-up-name:made-up-password' ) ) );
		self::assertSame( 1, Sensitive::tokens( '"Authorization":"Bearer ' . str_repeat( 'abcde', 5 ) . '"' ) );
		self::assertSame( 0, Sensitive::tokens( 'sk_' . 'test_' . str_repeat( 'a1B2', 6 ) . ' Authorization: Bearer xxxxxxxxxxxxxxxxxxxxxxxx Authorization: Basic short' ) );
	}

	public function test_keys_in_addresses(): void {
		$secret = 'cs_' . str_repeat( 'ab12', 10 );
		self::assertSame( 1, Sensitive::key_urls( "GET /wp-json/wc/v3/orders?consumer_key=x&consumer_secret={$secret} HTTP/1.1" ) );
		self::assertSame( 0, Sensitive::key_urls( "consumer_secret={$secret} ?consumer_secret=cs_xxxx ?consumer_secret={$secret}0" ) );
	}
}
