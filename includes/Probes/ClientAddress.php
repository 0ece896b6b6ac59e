<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\AddressRange;
use StorePosture\Probes\Support\AddressReaders;
use StorePosture\Probes\Support\Arrival;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether WordPress sees each visitor's own address. WordPress notes it with every log-in: where people's log-ins all came from
 * inside or from a CDN, a proxy stands in between, and limits count everybody as one. Addresses are compared, and none is kept. And
 * whether a plugin believes a header where people reach WordPress straight: then whoever guesses writes a new address each time.
 */
final class ClientAddress implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts  = new Parts();
		$people = self::people( $watch );
		$parts->set( 'people', count( $people ) );
		$parts->see( 'seen', static fn (): string => self::judge( $people, (int) Limits::number( $watch->data, 'log_in_people' ) ) );
		$parts->see( 'straight', static fn (): bool => Arrival::straight( $watch->now ) ?? throw new Unseen( 'cli_only' ) );
		$parts->see( 'header_readers', static fn (): array => AddressReaders::all( $watch->data ) );
		return $parts->sighting();
	}

	/**
	 * @param array<int, bool> $people
	 * @return 'visitor'|'proxy'
	 */
	private static function judge( array $people, int $enough ): string {
		if ( in_array( false, $people, true ) ) {
			return 'visitor';
		}
		return count( $people ) >= $enough ? 'proxy' : throw new Unseen( 'few_log_ins' );
	}

	/**
	 * @return array<int, bool> Account to whether all its log-ins came by a proxy.
	 */
	private static function people( Watch $watch ): array {
		$ranges = array();
		foreach ( $watch->data->any( 'cdn_ranges' ) as $row ) {
			$ranges[] = Text::of( is_array( $row ) ? $row['range'] ?? '' : '' );
		}
		$people = array();
		$most   = (int) Limits::number( $watch->data, 'log_in_sessions_read' );
		foreach ( Database::rows( 'SELECT user_id, meta_value FROM %i WHERE meta_key = %s ORDER BY umeta_id DESC LIMIT %d', array( Database::handle()->usermeta, 'session_tokens', $most ) ) as $row ) {
			foreach ( Text::stored_list( $row['meta_value'] ) ?? array() as $session ) {
				$address = is_array( $session ) ? $session['ip'] ?? null : null;
				if ( is_string( $address ) && false !== filter_var( $address, FILTER_VALIDATE_IP ) ) {
					$id            = (int) $row['user_id'];
					$people[ $id ] = ( $people[ $id ] ?? true ) && ( AddressRange::is_inside( $address ) || AddressRange::is_in( $address, $ranges ) );
				}
			}
		}
		return $people;
	}
}
