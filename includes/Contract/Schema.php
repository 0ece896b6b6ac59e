<?php
declare(strict_types=1);

namespace StorePosture\Contract;

/**
 * The files of schema/, by name ("scan", "facts/roles").
 */
final class Schema {
	/** @var array<string, array<string, mixed>> */
	private array $loaded = array();

	/** @var list<string>|null */
	private ?array $facts = null;

	public function __construct( private readonly string $folder ) {}

	/**
	 * @return array<string, mixed>
	 */
	public function get( string $name ): array {
		return $this->loaded[ $name ] ??= $this->read( $name );
	}

	/**
	 * Names of all facts, in order.
	 *
	 * @return list<string>
	 */
	public function facts(): array {
		return $this->facts ??= array_map( static fn ( string $file ): string => basename( $file, '.json' ), glob( "{$this->folder}/facts/*.json" ) ?: array() );
	}

	/** Whether a probe asks over HTTP to see it. */
	public function is_http( string $fact ): bool {
		return 'http' === ( $this->get( "facts/{$fact}" )['x-cost'] ?? '' );
	}

	/** How many requests its probe sends at most, redirects and the shared controls (Probes\Support\Controls) aside. */
	public function requests( string $fact ): int {
		$requests = $this->get( "facts/{$fact}" )['x-requests'] ?? 0;
		return is_int( $requests ) ? $requests : 0;
	}

	/** How long whole scans leave it alone once it was seen, in seconds; 0: not at all. */
	public function every( string $fact ): int {
		$hours = $this->get( "facts/{$fact}" )['x-every-hours'] ?? 0;
		return is_int( $hours ) ? $hours * 3600 : 0;
	}

	/** How long a fact may be judged, in seconds. */
	public function max_age( string $fact ): int {
		$hours = $this->get( "facts/{$fact}" )['x-max-age-hours'] ?? 24;
		return is_int( $hours ) ? $hours * 3600 : 86400;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function read( string $name ): array {
		if ( 1 !== preg_match( '~^[a-z_]+(/[a-z_]+)?$~D', $name ) ) {
			throw new \InvalidArgumentException( "No schema {$name}." );
		}
		$file = "{$this->folder}/{$name}.json";
		$json = is_file( $file ) ? json_decode( (string) file_get_contents( $file ), true ) : null;
		if ( ! is_array( $json ) ) {
			throw new \UnexpectedValueException( "No schema {$name}." );
		}
		$schema = array();
		foreach ( $json as $key => $value ) {
			$schema[ (string) $key ] = $value;
		}
		return $schema;
	}
}
