<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Model\Answer;
use StorePosture\Scan\AnswerStore;

final class MemoryAnswers implements AnswerStore {
	/** @var array<string, Answer> */
	private array $answers = array();

	public function all(): array {
		return $this->answers;
	}

	public function save( Answer $answer ): void {
		$this->answers[ $answer->question ] = $answer;
	}
}
