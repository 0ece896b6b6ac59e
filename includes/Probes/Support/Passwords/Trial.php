<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Passwords;

/**
 * How far the guessing has come with one stored password.
 */
final class Trial {
	/** All guesses were made, none was right. */
	public const HELD = 'held';

	/**
	 * @param string $digest  Of the stored password; see Scrambled.
	 * @param int    $guessed So many guesses were made.
	 * @param string $result  Kind of the right guess, HELD, '' while guesses are left.
	 */
	public function __construct(
		public readonly string $digest,
		public readonly int $guessed = 0,
		public readonly string $result = '',
	) {}
}
