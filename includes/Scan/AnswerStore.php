<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Answer;

interface AnswerStore {
	/**
	 * By question, expired ones included.
	 *
	 * @return array<string, Answer>
	 */
	public function all(): array;

	public function save( Answer $answer ): void;
}
