<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * English sentences in the reader's language. Injected, so that reports are worded without WordPress in tests.
 * build/words.php lists every sentence that passes here, for translators.
 */
final class Words {
	/**
	 * @param \Closure(string): string              $translate
	 * @param \Closure(string, string, int): string $plural    One, many, how many.
	 */
	public function __construct( private readonly \Closure $translate, private readonly \Closure $plural ) {}

	public static function english(): self {
		return new self( fn ( string $text ): string => $text, fn ( string $one, string $many, int $n ): string => 1 === $n ? $one : $many );
	}

	public function say( string $english, string|int ...$values ): string {
		if ( '' === $english ) {
			return '';
		}
		$text = ( $this->translate )( $english );
		return array() === $values ? $text : sprintf( $text, ...$values );
	}

	/** The number stands as %d in both forms. */
	public function many( string $one, string $many, int $n ): string {
		return sprintf( ( $this->plural )( $one, $many, $n ), $n );
	}
}
