<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * A route's expression, to be filled: what it takes, and an address that it matches. Pure.
 */
final class RoutePattern {
	/** Beyond this it is nobody's route. */
	private const LENGTH = 2000;

	/** @param array{kind: string, min: int, of?: list<mixed>, text?: string, name?: string, inner?: string}|null $tree */
	private function __construct( private readonly string $route, private readonly ?array $tree ) {}

	public static function of( string $route ): self {
		return new self( $route, self::compiles( $route ) ? ( new PatternReader( $route ) )->tree() : null );
	}

	/** Whether PHP can work with it at all. */
	public function works(): bool {
		return null !== $this->tree;
	}

	/**
	 * Arguments in the path, with the expression each has to match.
	 *
	 * @return array<string, string>
	 */
	public function names(): array {
		return null === $this->tree ? array() : self::named( $this->tree );
	}

	/**
	 * An address with these values, and made-up ones for the others; null when none was found that the route takes.
	 *
	 * @param array<string, string> $values
	 */
	public function filled( array $values ): ?string {
		if ( null === $this->tree ) {
			return null;
		}
		$path = PatternFiller::fill( $this->tree, $values );
		return null !== $path && 1 === self::quietly( '@^' . $this->route . '$@i', $path ) ? $path : null;
	}

	/** As WordPress matches what stands in a path. */
	public static function fits( string $pattern, string $value ): bool {
		return 1 === self::quietly( '@^(?:' . $pattern . ')$@i', $value );
	}

	private static function compiles( string $route ): bool {
		return strlen( $route ) <= self::LENGTH && false !== self::quietly( '@^' . $route . '$@i', '' );
	}

	/** A broken expression is an answer here, not a warning in the site's log. */
	private static function quietly( string $expression, string $subject ): int|false {
		return @preg_match( $expression, $subject ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
	}

	/**
	 * @param array<array-key, mixed> $node
	 * @return array<string, string>
	 */
	private static function named( array $node ): array {
		$names = array();
		if ( is_string( $node['name'] ?? null ) && is_string( $node['inner'] ?? null ) ) {
			$names[ $node['name'] ] = $node['inner'];
		}
		foreach ( is_array( $node['of'] ?? null ) ? $node['of'] : array() as $child ) {
			$names += is_array( $child ) ? self::named( $child ) : array();
		}
		return $names;
	}
}
