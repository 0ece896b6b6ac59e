<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * What answers give away: values that are known to belong to somebody else. Candidates are pulled out of a whole batch and looked up at once.
 */
final class Matcher {
	private const HEADERS = 65536;

	public function __construct( private readonly People $people, private readonly string $host = '' ) {}

	/**
	 * @param list<array{Asked, Answer}> $batch
	 * @return list<Reading>
	 */
	public function read( array $batch ): array {
		$found      = array();
		$limits     = array();
		$candidates = array();
		foreach ( $batch as $number => [ $asked, $answer ] ) {
			$peeler = new Peeler();
			$this->headers( $answer, $peeler );
			$peeler->open( $answer->body, 'body' );
			$found[ $number ]  = new Found( $peeler->pieces() );
			$limits[ $number ] = array_merge( $answer->cut_off ? array( 'cut_off' ) : array(), $peeler->limits() );
			foreach ( $found[ $number ]->candidates() as $kind => $values ) {
				$candidates[ $kind ] = ( $candidates[ $kind ] ?? array() ) + $values;
			}
			foreach ( Whose::keys( $asked ) as $key ) {
				$candidates[ Kind::ORDER_KEY ][ $key ] = true;
			}
		}
		$holders  = $this->people->holders( array_map( static fn ( array $values ): array => array_map( 'strval', array_keys( $values ) ), $candidates ) );
		$readings = array();
		foreach ( $batch as $number => [ $asked, $answer ] ) {
			$whose      = new Whose( $this->people, $holders, $asked );
			$hits       = $whose->hits( $found[ $number ] );
			$hits       = array_merge( $hits, Strays::in( $found[ $number ], $whose->known(), $this->host ) );
			$readings[] = self::reading( $asked, $answer, $hits, $limits[ $number ] );
		}
		return $readings;
	}

	private function headers( Answer $answer, Peeler $peeler ): void {
		$left = self::HEADERS;
		foreach ( $answer->headers as $name => $values ) {
			foreach ( $values as $value ) {
				if ( $left > 0 && strlen( $value ) > 5 ) {
					$peeler->open( substr( $value, 0, $left ), 'header:' . $name );
				}
				$left -= strlen( $value );
			}
		}
		if ( $left < 0 ) {
			$peeler->ended( 'too_large' );
		}
	}

	/**
	 * @param list<Hit>    $hits
	 * @param list<string> $limits
	 */
	private static function reading( Asked $asked, Answer $answer, array $hits, array $limits ): Reading {
		$limits = array_values( array_unique( $limits ) );
		foreach ( array( Hit::PROVEN, Hit::LIKELY, Hit::OPEN ) as $class ) {
			if ( array() !== array_filter( $hits, static fn ( Hit $hit ): bool => $class === $hit->class ) ) {
				return new Reading( $asked->request, $class, $hits, '', $limits );
			}
		}
		[ $class, $reason ] = Refusals::of( $answer, $asked->is_file );
		return new Reading( $asked->request, $class, array(), $reason, $limits );
	}
}
