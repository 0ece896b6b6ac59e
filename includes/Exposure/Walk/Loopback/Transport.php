<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

use StorePosture\Exposure\Match\Answer;

/**
 * Carries requests there and answers back. Follows nothing, keeps nothing, and ends what does not end by itself.
 */
interface Transport {
	public function begin( int $number, Outgoing $out ): void;

	/**
	 * Waits for an answer, though no longer than so many seconds.
	 *
	 * @return array<int, Answer> By number, those that came in since.
	 */
	public function wait( float $seconds ): array;

	public function under_way(): int;
}
