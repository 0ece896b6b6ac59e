<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What the database account may do beyond this site's database, as the server itself says. Nothing is tried.
 */
final class DatabaseRights implements Probe {
	private const SERVERS_OWN = array( 'information_schema', 'performance_schema', 'mysql', 'sys' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		if ( Database::is_file() ) {
			$parts->set( 'engine', 'sqlite' ); // A file: there are no accounts.
			$parts->set( 'global', array() );
			$parts->set( 'other_databases', false );
			$parts->set( 'is_root', false );
			return $parts->sighting();
		}
		$parts->set( 'engine', 'mysql' );
		$parts->see( 'global', static fn (): array => self::global_rights( array_map( static fn ( array $row ): string => (string) reset( $row ), Database::rows( 'SHOW GRANTS FOR CURRENT_USER' ) ) ) );
		$parts->see( 'other_databases', self::sees_others( ... ) );
		$parts->see( 'is_root', static fn (): bool => str_starts_with( (string) Database::value( 'SELECT CURRENT_USER()' ), 'root@' ) );
		return $parts->sighting();
	}

	/**
	 * @param list<string> $grants Lines as GRANT SELECT, FILE ON *.* TO ...
	 * @return list<string>
	 */
	public static function global_rights( array $grants ): array {
		$rights = array();
		$shown  = false;
		foreach ( $grants as $grant ) {
			if ( 1 === preg_match( '/^GRANT (.+?) ON \*\.\* TO /i', $grant, $found ) ) {
				$shown = true;
				array_push( $rights, ...array_map( static fn ( string $right ): string => strtoupper( Text::plain( trim( $right ), 60 ) ), explode( ',', $found[1] ) ) );
				if ( 1 === preg_match( '/ WITH GRANT OPTION/i', $grant ) ) {
					$rights[] = 'GRANT OPTION';
				}
			} elseif ( 1 === preg_match( '/^GRANT [`\'"]/', $grant ) ) {
				throw new Unseen( 'unknown_format' ); // A role: what it may do is not in this list.
			}
		}
		if ( ! $shown ) {
			throw new Unseen( 'unknown_format' );
		}
		return array_values( array_unique( array_diff( $rights, array( 'USAGE' ) ) ) );
	}

	private static function sees_others(): bool {
		$own = Database::value( 'SELECT DATABASE()' );
		foreach ( Database::rows( 'SHOW DATABASES' ) as $row ) {
			$name = (string) reset( $row );
			if ( $name !== $own && ! in_array( strtolower( $name ), self::SERVERS_OWN, true ) ) {
				return true;
			}
		}
		return false;
	}
}
