<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\ResultStore;
use StorePosture\Exposure\Walk\SurfaceResult;

/**
 * Surfaces with what they came to, one row each.
 */
final class WalkResults implements ResultStore {
	public function __construct( private readonly Database $database ) {}

	public function all(): array {
		return array_map( self::surface( ... ), $this->database->rows( 'SELECT * FROM %i', 'surfaces' ) );
	}

	public function some( array $keys ): array {
		if ( array() === $keys ) {
			return array();
		}
		$places = implode( ', ', array_fill( 0, count( $keys ), '%s' ) );
		$rows   = $this->database->rows( "SELECT * FROM %i WHERE surface_key IN ( {$places} )", 'surfaces', $keys );
		return array_column( array_map( self::surface( ... ), $rows ), null, 'key' );
	}

	public function save( array $surfaces ): void {
		foreach ( $surfaces as $surface ) {
			$this->database->replace(
				'surfaces',
				array(
					'surface_key'    => $surface->key,
					'surface'        => Json::write( array_diff_key( get_object_vars( $surface ), array_flip( array( 'key', 'results', 'walk' ) ) ) ),
					'results'        => Json::write( array_map( get_object_vars( ... ), $surface->results ) ),
					'walk_id'        => $surface->walk,
					'schema_version' => 1,
				)
			);
		}
	}

	public function keep_only( array $keys ): void {
		$stored = array_column( $this->database->rows( 'SELECT surface_key FROM %i', 'surfaces' ), 'surface_key' );
		foreach ( array_diff( $stored, $keys ) as $gone ) {
			$this->database->write( 'DELETE FROM %i WHERE surface_key = %s', 'surfaces', array( $gone ) );
		}
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function surface( array $row ): KnownSurface {
		$surface = Json::record( $row['surface'] ) ?? array();
		$text    = Json::texts( $surface );
		$results = json_decode( $row['results'], true );
		return new KnownSurface(
			$row['surface_key'],
			$text['id'] ?? '',
			self::kind( $text['kind'] ?? '' ),
			$text['name'] ?? '',
			$text['method'] ?? '',
			$text['owner'] ?? '',
			$text['file'] ?? '',
			is_int( $surface['line'] ?? null ) ? $surface['line'] : 0,
			self::guard( $text['guard'] ?? '' ),
			$text['group'] ?? '',
			$text['held_back'] ?? '',
			array_values( array_filter( array_map( self::result( ... ), is_array( $results ) ? $results : array() ), static fn ( ?SurfaceResult $result ): bool => null !== $result ) ),
			(int) $row['walk_id'],
		);
	}

	/**
	 * @return 'rest'|'ajax'|'wc_ajax'|'page'|'feed'|'sitemap'|'download'|'file'|'graphql'
	 */
	private static function kind( string $stored ): string {
		return match ( $stored ) {
			'ajax', 'wc_ajax', 'page', 'feed', 'sitemap', 'download', 'file', 'graphql' => $stored,
			default => 'rest',
		};
	}

	/**
	 * @return 'absent'|'returns_true'|'own'
	 */
	private static function guard( string $stored ): string {
		return match ( $stored ) {
			'absent', 'returns_true' => $stored,
			default => 'own',
		};
	}

	private static function result( mixed $stored ): ?SurfaceResult {
		$text   = Json::texts( $stored );
		$number = static fn ( string $name ): int => is_array( $stored ) && is_int( $stored[ $name ] ?? null ) ? $stored[ $name ] : 0;
		$list   = static fn ( string $name ): array => Json::text_list( is_array( $stored ) ? $stored[ $name ] ?? null : null );
		$class  = self::class_of( $text['class'] ?? '' );
		if ( null === $class ) {
			return null;
		}
		return new SurfaceResult(
			Walks::vantage( $text['vantage'] ?? '' ),
			match ( $text['asker'] ?? '' ) {
				Asker::VISITOR_WITH_NONCE => Asker::VISITOR_WITH_NONCE,
				Asker::CUSTOMER => Asker::CUSTOMER,
				default => Asker::VISITOR,
			},
			$class,
			$list( 'kinds' ),
			$number( 'people' ),
			$text['sample'] ?? '',
			$text['where'] ?? '',
			$text['method'] ?? '',
			$text['request'] ?? '',
			$text['reason'] ?? '',
			$list( 'limits' ),
			$number( 'requests' ),
			$text['at'] ?? '',
			$text['since'] ?? '',
			$text['before'] ?? '',
			$number( 'walk' ),
			in_array( $text['counts_through'] ?? '', array( 'user', 'order' ), true ) ? $text['counts_through'] : '',
		);
	}

	/**
	 * @return Reading::*|null
	 */
	private static function class_of( string $class ): ?string {
		foreach ( KnownSurface::ORDER as $known ) {
			if ( $known === $class ) {
				return $known;
			}
		}
		return null;
	}
}
