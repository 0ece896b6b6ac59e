<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

/**
 * Changes define( 'NAME', scalar ) in the text of a wp-config.php, by PHP's own tokens: what stands in a comment, a heredoc or a
 * text is none. Pure. Where the file is not plain enough to be sure of, it refuses with a reason.
 *
 * @phpstan-type Place array{at: int, length: int, literal: string, plain: bool}
 * @phpstan-type Token array{type: int, text: string, at: int}
 */
final class ConfigEditor {
	public const MANY        = 'many';
	public const CONDITIONAL = 'conditional';
	public const NOT_SCALAR  = 'not_scalar';
	public const NO_PLACE    = 'no_place';
	public const NO_PHP      = 'no_php';

	/** @var list<Token> Without white space and comments; type 0 for single characters. */
	private array $tokens = array();

	/** Why nothing can be changed in it; '' when something can. */
	public readonly string $refusal;

	public function __construct( private readonly string $text ) {
		$this->refusal = $this->read();
	}

	/**
	 * The literal that stands there for a constant.
	 *
	 * @return string|null Null: the file does not define it.
	 * @throws \DomainException With the reason, when it does in a way that cannot be told.
	 */
	public function literal( string $name ): ?string {
		return $this->find( $name )['literal'] ?? null;
	}

	/**
	 * The text with another value for the constant; the line is added where there is none.
	 *
	 * @param string $literal PHP for the value: true, 'text', 30.
	 * @return array{text: string, added: string} Added: the line put in, with its end; '' when a value was changed.
	 * @throws \DomainException With the reason.
	 */
	public function with( string $name, string $literal ): array {
		$place = $this->find( $name );
		if ( null !== $place ) {
			return array(
				'text'  => substr_replace( $this->text, $literal, $place['at'], $place['length'] ),
				'added' => '',
			);
		}
		$line = "define( '{$name}', {$literal} );" . ( str_contains( $this->text, "\r\n" ) ? "\r\n" : "\n" );
		return array(
			'text'  => substr_replace( $this->text, $line, $this->place_for_a_line(), 0 ),
			'added' => $line,
		);
	}

	/**
	 * The text without a line that with() added.
	 *
	 * @throws \DomainException When it does not stand there as it was put in.
	 */
	public function without( string $name, string $line ): string {
		$place = $this->find( $name );
		$at    = null === $place ? false : strrpos( substr( $this->text, 0, $place['at'] ), substr( $line, 0, (int) strpos( $line, ',' ) ) );
		if ( false === $at || substr( $this->text, $at, strlen( $line ) ) !== $line ) {
			throw new \DomainException( self::NO_PLACE );
		}
		return substr_replace( $this->text, '', $at, strlen( $line ) );
	}

	private function read(): string {
		try {
			$raw = \PhpToken::tokenize( $this->text, TOKEN_PARSE );
		} catch ( \ParseError ) {
			return self::NO_PHP;
		}
		foreach ( $raw as $token ) {
			if ( $token->is( array( T_ENDIF, T_ENDFOR, T_ENDFOREACH, T_ENDWHILE, T_ENDSWITCH, T_NAMESPACE, T_HALT_COMPILER ) ) ) {
				return self::CONDITIONAL;
			}
			if ( ! $token->is( array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ) ) ) {
				$this->tokens[] = array(
					'type' => $token->id < 256 ? 0 : $token->id,
					'text' => $token->text,
					'at'   => $token->pos,
				);
			}
		}
		return '';
	}

	/**
	 * @return Place|null
	 * @throws \DomainException
	 */
	private function find( string $name ): ?array {
		if ( '' !== $this->refusal ) {
			throw new \DomainException( $this->refusal );
		}
		$found = array();
		foreach ( array_keys( $this->tokens ) as $i ) {
			if ( T_CONST === $this->type( $i ) && $name === $this->text( $i + 1 ) ) {
				throw new \DomainException( self::NOT_SCALAR );
			}
			if ( $this->is_define_of( $i, $name ) ) {
				$found[] = $i;
			}
		}
		if ( array() === $found ) {
			return null;
		}
		if ( count( $found ) > 1 ) {
			throw new \DomainException( self::MANY );
		}
		$i     = $found[0];
		$value = $this->tokens[ $i + 4 ];
		$is_scalar = in_array( $value['type'], array( T_CONSTANT_ENCAPSED_STRING, T_LNUMBER, T_DNUMBER ), true )
			|| in_array( strtolower( $value['text'] ), array( 'true', 'false', 'null' ), true );
		if ( ! $is_scalar || ')' !== $this->text( $i + 5 ) ) {
			throw new \DomainException( self::NOT_SCALAR );
		}
		if ( ! $this->is_always_reached( $i, $name ) ) {
			throw new \DomainException( self::CONDITIONAL );
		}
		return array(
			'at'      => $value['at'],
			'length'  => strlen( $value['text'] ),
			'literal' => $value['text'],
			'plain'   => true,
		);
	}

	private function is_define_of( int $i, string $name ): bool {
		return $this->is_call( $i, 'define' ) && $this->is_text( $i + 2, $name ) && ',' === $this->text( $i + 3 );
	}

	private function is_call( int $i, string $function ): bool {
		return in_array( $this->type( $i ), array( T_STRING, T_NAME_FULLY_QUALIFIED ), true )
			&& strtolower( ltrim( $this->text( $i ), '\\' ) ) === $function
			&& '(' === $this->text( $i + 1 )
			&& ! in_array( $this->type( $i - 1 ), array( T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_FUNCTION, T_NEW ), true );
	}

	/** A quoted name, in either kind of quotes. */
	private function is_text( int $i, string $name ): bool {
		return T_CONSTANT_ENCAPSED_STRING === $this->type( $i ) && substr( $this->text( $i ), 1, -1 ) === $name;
	}

	/**
	 * At the top level of the file, alone or behind "unless it is defined": written as `defined( X ) || define( X, ... )` or as
	 * `if ( ! defined( X ) ) { define( X, ... ); }`.
	 */
	private function is_always_reached( int $i, string $name ): bool {
		$depth = $this->depth_at( $i );
		if ( 0 === $depth && $this->begins_a_statement( $i ) ) {
			return true;
		}
		if ( 0 === $depth && in_array( strtolower( $this->text( $i - 1 ) ), array( '||', 'or' ), true ) ) {
			return $this->is_defined_of( $i - 5, $name ) && $this->begins_a_statement( $i - 5 );
		}
		$from = '{' === $this->text( $i - 1 ) ? $i - 2 : $i - 1;
		return $depth === ( '{' === $this->text( $i - 1 ) ? 1 : 0 )
			&& ')' === $this->text( $from )
			&& $this->is_defined_of( $from - 4, $name )
			&& '!' === $this->text( $from - 5 )
			&& '(' === $this->text( $from - 6 )
			&& T_IF === $this->type( $from - 7 )
			&& $this->begins_a_statement( $from - 7 );
	}

	private function is_defined_of( int $i, string $name ): bool {
		return $this->is_call( $i, 'defined' ) && $this->is_text( $i + 2, $name ) && ')' === $this->text( $i + 3 );
	}

	private function begins_a_statement( int $i ): bool {
		return in_array( $this->text( $i - 1 ), array( ';', '}' ), true ) || in_array( $this->type( $i - 1 ), array( T_OPEN_TAG, T_CLOSE_TAG ), true );
	}

	private function depth_at( int $i ): int {
		$depth = 0;
		for ( $at = 0; $at < $i; ++$at ) {
			if ( '{' === $this->text( $at ) || in_array( $this->type( $at ), array( T_CURLY_OPEN, T_DOLLAR_OPEN_CURLY_BRACES ), true ) ) {
				++$depth;
			} elseif ( '}' === $this->text( $at ) ) {
				--$depth;
			}
		}
		return $depth;
	}

	/**
	 * Before the statement that loads WordPress: what is defined behind it comes too late.
	 */
	private function place_for_a_line(): int {
		foreach ( array_keys( $this->tokens ) as $i ) {
			if ( ! in_array( $this->type( $i ), array( T_REQUIRE, T_REQUIRE_ONCE, T_INCLUDE, T_INCLUDE_ONCE ), true ) ) {
				continue;
			}
			for ( $end = $i; isset( $this->tokens[ $end ] ) && ';' !== $this->text( $end ); ++$end ) {
				if ( T_CONSTANT_ENCAPSED_STRING !== $this->type( $end ) || ! str_ends_with( substr( $this->text( $end ), 1, -1 ), 'wp-settings.php' ) ) {
					continue;
				}
				if ( 0 === $this->depth_at( $i ) && $this->begins_a_statement( $i ) ) {
					return $this->tokens[ $i ]['at'];
				}
			}
		}
		throw new \DomainException( self::NO_PLACE );
	}

	private function text( int $i ): string {
		return $this->tokens[ $i ]['text'] ?? '';
	}

	private function type( int $i ): int {
		return $this->tokens[ $i ]['type'] ?? -1;
	}
}
