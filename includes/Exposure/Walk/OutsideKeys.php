<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

/**
 * What seals the questions of the newest script. An older one's answers are taken no more.
 */
interface OutsideKeys {
	/**
	 * @param list<string> $let_in What its script asks of what is held back.
	 * @return array{string, string} A new one, and until when it holds (UTC).
	 */
	public function fresh( array $let_in ): array;

	/**
	 * @return array{string, list<string>} With what its script lets in; '' where none holds.
	 */
	public function current(): array;
}
