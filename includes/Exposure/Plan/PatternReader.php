<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Reads a regular expression as far as routes use them: into a tree of choices, sequences, groups, classes and plain text. Pure.
 *
 * A node is {kind: choice|sequence|group|class|text, min: how often at least, of: children, text, name and inner of a named group}.
 *
 * @phpstan-type Node array{kind: string, min: int, of?: list<mixed>, text?: string, name?: string, inner?: string}
 */
final class PatternReader {
	private const DEPTH = 30;
	private int $at     = 0;

	public function __construct( private readonly string $pattern ) {}

	/**
	 * @return Node|null Null: it holds something that is not read here.
	 */
	public function tree(): ?array {
		$tree = $this->choice( 0 );
		return null !== $tree && strlen( $this->pattern ) === $this->at ? $tree : null;
	}

	/**
	 * @return Node|null
	 */
	private function choice( int $depth ): ?array {
		$ways = array();
		do {
			$way = $depth > self::DEPTH ? null : $this->sequence( $depth );
			if ( null === $way ) {
				return null;
			}
			$ways[] = $way;
		} while ( $this->skip( '|' ) );
		return array( 'kind' => 'choice', 'min' => 1, 'of' => $ways );
	}

	/**
	 * @return Node|null
	 */
	private function sequence( int $depth ): ?array {
		$parts = array();
		while ( $this->at < strlen( $this->pattern ) && ! in_array( $this->pattern[ $this->at ], array( '|', ')' ), true ) ) {
			$part = $this->part( $depth );
			if ( null === $part ) {
				return null;
			}
			$part['min'] = $this->least();
			$parts[]     = $part;
		}
		return array( 'kind' => 'sequence', 'min' => 1, 'of' => $parts );
	}

	/**
	 * @return Node|null
	 */
	private function part( int $depth ): ?array {
		$char = $this->pattern[ $this->at ];
		if ( '(' === $char ) {
			return $this->group( $depth );
		}
		if ( '[' === $char ) {
			return $this->take( '/\G\[\^?\]?(?:\\\\.|\[:\w+:\]|[^\]\\\\])*\]/s', 'class' );
		}
		if ( '\\' === $char ) {
			return $this->escape();
		}
		++$this->at;
		return match ( $char ) {
			'^', '$' => self::text( '' ),
			'.' => array( 'kind' => 'class', 'min' => 1, 'text' => '.' ),
			default => self::text( $char ),
		};
	}

	/**
	 * @return Node|null
	 */
	private function escape(): ?array {
		$next      = $this->pattern[ $this->at + 1 ] ?? '';
		$this->at += 2;
		return match ( true ) {
			'' === $next => null,
			str_contains( 'dDwWsShHvVRN', $next ) => array( 'kind' => 'class', 'min' => 1, 'text' => "\\{$next}" ),
			str_contains( 'bBAzZG', $next ) => self::text( '' ),
			1 === preg_match( '/[a-zA-Z0-9]/', $next ) => null, // \p{L}, \x41, references.
			default => self::text( $next ),
		};
	}

	/**
	 * @return Node|null
	 */
	private function group( int $depth ): ?array {
		++$this->at;
		if ( 1 === preg_match( '/\G\?(?:=|!|<=|<!)/', $this->pattern, $look, 0, $this->at ) ) {
			$this->at += strlen( $look[0] );
			// Only looks: it adds nothing to an address, and the whole is held against the route at the end.
			return null !== $this->choice( $depth + 1 ) && $this->skip( ')' ) ? self::text( '' ) : null;
		}
		$name = '';
		if ( 1 === preg_match( '/\G\?(?:P?<(\w+)>|\'(\w+)\'|[a-z-]*:|>|\|)/', $this->pattern, $head, 0, $this->at ) ) {
			$this->at += strlen( $head[0] );
			$name      = $head[2] ?? $head[1] ?? '';
		} elseif ( '?' === ( $this->pattern[ $this->at ] ?? '' ) ) {
			return null;
		}
		$start = $this->at;
		$inner = $this->choice( $depth + 1 );
		$text  = substr( $this->pattern, $start, $this->at - $start );
		if ( null === $inner || ! $this->skip( ')' ) ) {
			return null;
		}
		$node = array( 'kind' => 'group', 'min' => 1, 'of' => array( $inner ) );
		return '' === $name ? $node : $node + array( 'name' => $name, 'inner' => $text );
	}

	/** How often what was just read must stand there at least. */
	private function least(): int {
		if ( 1 !== preg_match( '/\G(?:([*+?])|\{(\d*)(?:,\d*)?\})[?+]?/', $this->pattern, $match, 0, $this->at ) ) {
			return 1;
		}
		$this->at += strlen( $match[0] );
		return '' !== $match[1] ? ( '+' === $match[1] ? 1 : 0 ) : min( 100, (int) ( $match[2] ?? 0 ) );
	}

	/**
	 * @return Node|null
	 */
	private function take( string $expression, string $kind ): ?array {
		if ( 1 !== preg_match( $expression, $this->pattern, $match, 0, $this->at ) ) {
			return null;
		}
		$this->at += strlen( $match[0] );
		return array( 'kind' => $kind, 'min' => 1, 'text' => $match[0] );
	}

	private function skip( string $char ): bool {
		if ( ( $this->pattern[ $this->at ] ?? '' ) !== $char ) {
			return false;
		}
		++$this->at;
		return true;
	}

	/**
	 * @return Node
	 */
	private static function text( string $text ): array {
		return array( 'kind' => 'text', 'min' => 1, 'text' => $text );
	}
}
