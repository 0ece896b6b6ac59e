<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

/**
 * What is there now and was not, or is no longer what it was, by kind. What is gone is no danger, and is not told.
 */
final class Differences {
	/**
	 * @param Kept|null                                 $kept
	 * @param array<string, array<string, Entry>|string> $present
	 * @return array<string, list<Difference>|string> A text is the reason why a kind could not be compared.
	 */
	public static function of( ?Kept $kept, array $present ): array {
		$differences = array();
		foreach ( $present as $kind => $entries ) {
			$differences[ $kind ] = match ( true ) {
				is_string( $entries ) => $entries,
				in_array( $kind, Present::NEVER_BY_ITSELF, true ) => self::between( $kind, $kept->kinds[ $kind ] ?? array(), $entries ),
				// A kind that is seen for the first time has nothing to differ from.
				null === $kept || ! isset( $kept->kinds[ $kind ] ) => array(),
				$kept->is_moved() => 'moved',
				$kept->is_rekeyed() && in_array( $kind, Present::SEALED, true ) => 'rekeyed',
				default => self::between( $kind, $kept->kinds[ $kind ], $entries ),
			};
		}
		return $differences;
	}

	/**
	 * @param array<string, string> $kept
	 * @param array<string, Entry>  $entries
	 * @return list<Difference>
	 */
	private static function between( string $kind, array $kept, array $entries ): array {
		$found = array();
		foreach ( Present::sealed( $kind, $entries ) as $name => $seal ) {
			if ( $entries[ $name ]->tells && ( $kept[ $name ] ?? null ) !== $seal ) {
				$found[] = new Difference( Seal::mark( $kind, (string) $name, $seal ), $kind, (string) $name, $seal, isset( $kept[ $name ] ), $entries[ $name ]->shown );
			}
		}
		return $found;
	}
}
