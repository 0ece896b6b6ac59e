<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Answer;
use StorePosture\Model\Problem;
use StorePosture\Model\Words;

/**
 * Takes what a person tells.
 */
final class AnswerService {
	/**
	 * @param \Closure(): void $changed Called after an answer was stored.
	 */
	public function __construct(
		private readonly Questions $questions,
		private readonly AnswerStore $answers,
		private readonly Journal $journal,
		private readonly Clock $clock,
		private readonly Words $words,
		private readonly \Closure $changed,
	) {}

	/**
	 * @param string $value Id of a choice, or dont_know.
	 * @throws Problem For an unknown question or choice.
	 */
	public function answer( string $question, string $value, int $user ): void {
		$row = $this->questions->all()[ $question ] ?? throw Problem::not_found( $this->words->say( 'There is no such question.' ) );
		if ( Answer::DONT_KNOW !== $value && ! in_array( $value, array_column( $row['choices'], 'id' ), true ) ) {
			throw Problem::invalid( $this->words->say( 'This is not one of the possible answers.' ) );
		}
		$now   = (int) $this->clock->seconds();
		$until = $now + $row['valid_days'] * 86400;
		$this->answers->save( new Answer( $question, $value, $user, gmdate( 'Y-m-d\TH:i:s\Z', $now ), gmdate( 'Y-m-d\TH:i:s\Z', $until ) ) );
		$this->journal->note( 'answer.given', $user, $question, array( 'value' => $value ) );
		( $this->changed )();
	}
}
