<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Asked;
use StorePosture\Exposure\Match\Hit;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Reading;

/**
 * A known value of a random customer, under random encodings, in a real answer's form: found, ten thousand times; and not without it.
 */
final class RandomTest extends TestCase {
	private const CASES = 10000;
	private const CODES = array( 'none', 'json', 'percent', 'base64', 'url64', 'entities', 'unicode', 'attribute', 'gzip' );

	public function test_every_value_is_found_and_nothing_else(): void {
		mt_srand( 20130805 );
		$crowd   = new Crowd( 5000 );
		$matcher = new Matcher( $crowd, 'shop.example.org' );
		$answers = Answers::all();
		$names   = array_keys( $answers );
		$batch   = array();
		$cases   = array();
		$missed  = array();
		$false   = array();
		for ( $n = 0; $n < self::CASES; $n++ ) {
			$who   = mt_rand( 0, 4999 );
			$kind  = array( 'email', 'phone', 'key', 'address' )[ mt_rand( 0, 3 ) ];
			$name  = $names[ mt_rand( 0, count( $names ) - 1 ) ];
			$it    = $crowd->values[ $who ];
			$value = match ( $kind ) {
				'phone' => self::written( $it['phone'] ),
				'address' => "{$it['first']} {$it['last']}, {$it['street']}, {$it['city']} {$it['postcode']}",
				default => $it[ $kind ],
			};
			$codes = array();
			for ( $layers = mt_rand( 0, 3 ); $layers > 0; $layers-- ) {
				$code    = self::CODES[ mt_rand( 0, count( self::CODES ) - 1 ) ];
				$value   = self::encoded( $code, $value );
				$codes[] = $code;
			}
			[ $body, $form ] = $answers[ $name ];
			$about   = array( array( 'kind' => 'order', 'id' => (string) $who ) );
			$with    = str_replace( Answers::SLOT, self::fitted( $form, $value ), $body );
			$without = str_replace( Answers::SLOT, '', $body );
			$batch[] = array( new Asked( "with {$n}", '', $about ), new Answer( 200, array(), $with ) );
			$batch[] = array( new Asked( "without {$n}", '', $about ), new Answer( 200, array(), $without ) );
			$cases[] = array( "user:{$who}", "{$kind} in {$name}: " . implode( ' < ', $codes ) . " {$value}" );
			if ( count( $batch ) >= 100 || self::CASES - 1 === $n ) {
				foreach ( $matcher->read( $batch ) as $number => $reading ) {
					[ $person, $told ] = $cases[ intdiv( $number, 2 ) ];
					$proven            = array_values( array_unique( array_column( array_filter( $reading->hits, static fn ( Hit $hit ): bool => Hit::PROVEN === $hit->class ), 'person' ) ) );
					if ( 0 === $number % 2 && array( $person ) !== $proven ) {
						$missed[] = $told . ' found: ' . implode( ', ', $proven );
					} elseif ( 1 === $number % 2 && Reading::QUIET !== $reading->class && Reading::GUARDED !== $reading->class ) {
						$false[] = $told;
					}
				}
				$batch = array();
				$cases = array();
			}
		}
		self::assertSame( array( 0, array(), 0, array() ), array( count( $missed ), array_slice( $missed, 0, 10 ), count( $false ), array_slice( $false, 0, 10 ) ) );
	}

	private static function written( string $phone ): string {
		$national = '0' . substr( $phone, 4 );
		$all      = array( $phone, str_replace( ' ', '', $phone ), $national, str_replace( ' ', '', $national ), str_replace( ' ', '-', $phone ), '00' . substr( $phone, 1 ) );
		return $all[ mt_rand( 0, count( $all ) - 1 ) ];
	}

	private static function encoded( string $code, string $value ): string {
		return match ( $code ) {
			'json' => (string) json_encode( array( 'value' => $value, 'n' => 1 ) ),
			'percent' => rawurlencode( $value ),
			'base64' => base64_encode( "v={$value}" ),
			'url64' => rtrim( strtr( base64_encode( "v={$value}" ), '+/', '-_' ), '=' ),
			'entities' => implode( '', array_map( static fn ( string $c ): string => 0 === mt_rand( 0, 3 ) ? '&#' . mb_ord( $c ) . ';' : htmlspecialchars( $c ), mb_str_split( $value ) ) ),
			'unicode' => trim( (string) json_encode( str_replace( '@', "\u{40}", $value ), JSON_HEX_QUOT | JSON_HEX_TAG ), '"' ),
			'attribute' => '<i data-v="' . htmlspecialchars( $value ) . '"></i>',
			'gzip' => base64_encode( (string) gzencode( $value ) ),
			default => $value,
		};
	}

	private static function fitted( string $form, string $value ): string {
		return match ( $form ) {
			'json' => substr( (string) json_encode( $value ), 1, -1 ),
			'html', 'xml' => htmlspecialchars( $value ),
			default => str_replace( '"', '""', $value ),
		};
	}
}
