<?php
declare(strict_types=1);

namespace StorePosture\Contract;

/**
 * Dated data: data/<table>.json. After its date a table judges nothing any more.
 */
final class Data {
	/** @var array<string, array{values: mixed, expires: string, source: list<string>, checked_on: string}> */
	private array $tables = array();

	/**
	 * @param (\Closure(): array<string, int|float>)|null $limits What a policy set instead of values of data/limits.json.
	 */
	public function __construct( private readonly string $folder, private readonly string $now, private readonly ?\Closure $limits = null ) {}

	/**
	 * Rows or values of a table; null once it has expired.
	 *
	 * @return array<array-key, mixed>|null
	 */
	public function current( string $table ): ?array {
		$loaded = $this->load( $table );
		return $loaded['expires'] < substr( $this->now, 0, 10 ) ? null : $this->any( $table );
	}

	/**
	 * Rows or values of a table whatever its date: for lists of names that do not turn wrong with time.
	 *
	 * @return array<array-key, mixed>
	 */
	public function any( string $table ): array {
		$values = $this->shipped( $table );
		return 'limits' === $table && null !== $this->limits ? array_intersect_key( ( $this->limits )(), $values ) + $values : $values;
	}

	/**
	 * As any(), and as it came with the plugin.
	 *
	 * @return array<array-key, mixed>
	 */
	public function shipped( string $table ): array {
		$values = $this->load( $table )['values'];
		return is_array( $values ) ? $values : array();
	}

	public function has( string $table ): bool {
		return 1 === preg_match( '/^[a-z_]+$/D', $table ) && is_file( "{$this->folder}/{$table}.json" );
	}

	/**
	 * @return array{expires: string, source: list<string>, checked_on: string}
	 */
	public function dates( string $table ): array {
		$loaded = $this->load( $table );
		return array(
			'expires'    => $loaded['expires'],
			'source'     => $loaded['source'],
			'checked_on' => $loaded['checked_on'],
		);
	}

	/**
	 * @return array{values: mixed, expires: string, source: list<string>, checked_on: string}
	 */
	private function load( string $table ): array {
		return $this->tables[ $table ] ??= $this->read( $table );
	}

	/**
	 * @return array{values: mixed, expires: string, source: list<string>, checked_on: string}
	 */
	private function read( string $table ): array {
		if ( 1 !== preg_match( '/^[a-z_]+$/D', $table ) ) {
			throw new \InvalidArgumentException( "No table {$table}." );
		}
		$json = json_decode( (string) file_get_contents( "{$this->folder}/{$table}.json" ), true, 64, JSON_THROW_ON_ERROR );
		if ( ! is_array( $json ) || ! is_string( $json['expires'] ?? null ) || ! is_string( $json['checked_on'] ?? null ) ) {
			throw new \UnexpectedValueException( "Table {$table} has no dates." );
		}
		$source = $json['source'] ?? array();
		return array(
			'values'     => $json['rows'] ?? $json['values'] ?? null,
			'expires'    => $json['expires'],
			'checked_on' => $json['checked_on'],
			'source'     => is_array( $source ) ? array_values( array_filter( $source, 'is_string' ) ) : array(),
		);
	}
}
