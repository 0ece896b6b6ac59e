<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Text;

/**
 * One row of data/bad_scripts.json: how a script is known, and whether a text of it has the hole. Pure.
 */
final class BadScript {
	/**
	 * @param array<array-key, mixed> $row
	 */
	public function __construct( private readonly array $row ) {}

	public function name(): string {
		return Text::of( $this->row['name'] ?? '' );
	}

	/** Pattern of its file's name, without delimiters. */
	public function file(): string {
		return Text::of( $this->row['file'] ?? '' );
	}

	public function is_named( string $file ): bool {
		return 1 === preg_match( '~^(?:' . $this->file() . ')$~Di', $file );
	}

	public function is( string $text ): bool {
		return $this->fits( 'mark', $text );
	}

	/**
	 * What the script says of itself; '' when nothing.
	 *
	 * @param string $code Without comments.
	 */
	public function version( string $code ): string {
		$pattern = Text::of( $this->row['version'] ?? '' );
		return '' !== $pattern && 1 === preg_match( "~{$pattern}~i", $code, $found ) ? Text::plain( $found[1] ?? '', 20 ) : '';
	}

	/**
	 * @param string $code Without comments.
	 * @return bool|null Null: a script of its kind that does not tell its version.
	 */
	public function has_hole( string $code ): ?bool {
		$fixed = Text::of( $this->row['fixed'] ?? '' );
		if ( '' !== $fixed ) {
			$version = $this->version( $code );
			return '' === $version ? null : version_compare( $version, $fixed, '<' );
		}
		return $this->fits( 'hole', $code ) && ! $this->fits( 'shut', $code );
	}

	/** What a comment says shuts nothing, and opens nothing. */
	public static function code( string $text ): string {
		$code = '';
		foreach ( \PhpToken::tokenize( $text ) as $token ) {
			$code .= $token->is( array( T_COMMENT, T_DOC_COMMENT ) ) ? ' ' : $token->text;
		}
		return $code;
	}

	private function fits( string $column, string $text ): bool {
		$pattern = Text::of( $this->row[ $column ] ?? '' );
		return '' !== $pattern && 1 === preg_match( "~{$pattern}~i", $text );
	}
}
