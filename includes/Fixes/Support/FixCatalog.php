<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Fixes\Fix;
use StorePosture\Scan\Catalog;

/**
 * Finds fixes by their names: registration-role is the class RegistrationRole. Nothing is registered by hand.
 */
final class FixCatalog {
	public function __construct( private readonly Catalog $checks, private readonly string $folder ) {}

	/**
	 * Ids of all fixes, in order.
	 *
	 * @return list<string>
	 */
	public function ids(): array {
		$files = glob( "{$this->folder}/*.php" );
		$ids   = array_map( static fn ( string $file ): string => strtolower( (string) preg_replace( '/(?<!^)(?=[A-Z])/', '-', basename( $file, '.php' ) ) ), false === $files ? array() : $files );
		return array_values( array_filter( $ids, fn ( string $id ): bool => null !== $this->find( $id ) ) );
	}

	public function find( string $id ): ?Fix {
		if ( 1 !== preg_match( '/^[a-z]+(-[a-z]+)*$/D', $id ) ) {
			return null;
		}
		$class = 'StorePosture\\Fixes\\' . str_replace( '-', '', ucwords( $id, '-' ) );
		return class_exists( $class ) && is_subclass_of( $class, Fix::class ) ? new $class() : null;
	}

	/**
	 * Ids of the checks that name this fix.
	 *
	 * @return list<string>
	 */
	public function checks( string $id ): array {
		return array_keys( array_filter( $this->checks->checks(), static fn ( array $check ): bool => $id === ( $check['fix'] ?? '' ) ) );
	}
}
