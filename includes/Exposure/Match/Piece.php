<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * One text that lay in an answer, and under which encodings.
 */
final class Piece {
	/** The same lies in another piece, without escapes. */
	public bool $escaped = false;

	/**
	 * @param string $where 'body', 'body base64', 'header:location plain'.
	 * @param bool   $whole It still has the form it was sent in: records can be told apart.
	 */
	public function __construct( public readonly string $text, public readonly string $where, public readonly int $depth, public readonly bool $whole = true ) {}
}
