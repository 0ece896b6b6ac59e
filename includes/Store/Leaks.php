<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Exposure\Leaks\Decision;
use StorePosture\Exposure\Leaks\Leak;
use StorePosture\Exposure\Leaks\LeakStore;
use StorePosture\Model\Problem;

/**
 * Records of leaks, one row a surface.
 */
final class Leaks implements LeakStore {
	public function __construct( private readonly Database $database ) {}

	public function all(): array {
		return array_map( self::leak( ... ), $this->database->rows( 'SELECT * FROM %i ORDER BY id DESC', 'leaks' ) );
	}

	public function find( int $id ): ?Leak {
		$row = $this->database->rows( 'SELECT * FROM %i WHERE id = %d', 'leaks', array( $id ) )[0] ?? null;
		return null === $row ? null : self::leak( $row );
	}

	public function save( Leak $leak ): void {
		$seen = Json::write( array_diff_key( get_object_vars( $leak ), array_flip( array( 'id', 'key', 'decision' ) ) ) );
		$done = 0 === $leak->id
			? $this->database->insert(
				'leaks',
				array(
					'surface_key'    => $leak->key,
					'seen'           => $seen,
					'decision'       => self::decision_text( $leak->decision ),
					'schema_version' => 1,
				)
			)
			: $this->database->write( 'UPDATE %i SET seen = %s WHERE id = %d', 'leaks', array( $seen, $leak->id ) );
		if ( null === $done ) {
			throw Problem::not_stored();
		}
	}

	public function decide( int $id, Decision $decision ): void {
		if ( null === $this->database->write( 'UPDATE %i SET decision = %s WHERE id = %d', 'leaks', array( self::decision_text( $decision ), $id ) ) ) {
			throw Problem::not_stored();
		}
	}

	private static function decision_text( Decision $decision ): string {
		return Json::write( get_object_vars( $decision ) );
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function leak( array $row ): Leak {
		$seen   = Json::record( $row['seen'] ) ?? array();
		$text   = Json::texts( $seen );
		$number = static fn ( string $name ): int => is_int( $seen[ $name ] ?? null ) ? $seen[ $name ] : 0;
		return new Leak(
			(int) $row['id'],
			$row['surface_key'],
			$text['surface'] ?? '',
			$text['kind'] ?? '',
			$text['name'] ?? '',
			$text['method'] ?? '',
			$text['owner'] ?? '',
			$text['file'] ?? '',
			$number( 'line' ),
			Json::text_list( $seen['kinds'] ?? null ),
			$number( 'people' ),
			$text['request'] ?? '',
			$text['known_since'] ?? '',
			$text['open_since'] ?? '',
			Leak::UPDATE === ( $text['open_since_from'] ?? '' ) ? Leak::UPDATE : Leak::FIRST_SEEN,
			$text['seen_at'] ?? '',
			$text['closed_at'] ?? '',
			match ( $text['because'] ?? '' ) {
				Leak::ASKED => Leak::ASKED,
				Leak::GONE => Leak::GONE,
				default => '',
			},
			$number( 'missed' ),
			self::past( $seen['past'] ?? null ),
			self::decision( Json::record( $row['decision'] ) ?? array() ),
		);
	}

	/**
	 * @return list<array{known_since: string, open_since: string, closed_at: string, because: string, regulator: string, customers: string, reason: string}>
	 */
	private static function past( mixed $stored ): array {
		$past = array();
		foreach ( is_array( $stored ) ? $stored : array() as $time ) {
			$text   = Json::texts( $time );
			$past[] = array(
				'known_since' => $text['known_since'] ?? '',
				'open_since'  => $text['open_since'] ?? '',
				'closed_at'   => $text['closed_at'] ?? '',
				'because'     => $text['because'] ?? '',
				'regulator'   => $text['regulator'] ?? '',
				'customers'   => $text['customers'] ?? '',
				'reason'      => $text['reason'] ?? '',
			);
		}
		return $past;
	}

	/**
	 * @param array<array-key, mixed> $stored
	 */
	private static function decision( array $stored ): Decision {
		$text = Json::texts( $stored );
		return new Decision(
			Decision::word( $stored['regulator'] ?? '' ),
			Decision::word( $stored['customers'] ?? '' ),
			$text['reason'] ?? '',
			is_int( $stored['user'] ?? null ) ? $stored['user'] : 0,
			$text['at'] ?? '',
		);
	}
}
