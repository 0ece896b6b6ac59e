<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Judge\Evaluator;
use StorePosture\Model\Answer;
use StorePosture\Model\Problem;

/**
 * Ends answers that what was seen shows to be wrong: the question is asked again.
 */
final class Contradictions {
	public function __construct(
		private readonly AnswerStore $answers,
		private readonly Journal $journal,
		private readonly Clock $clock,
	) {}

	/**
	 * @return bool Whether one was ended.
	 */
	public function end( Assessment $assessment ): bool {
		$now     = $this->clock->now();
		$answers = $this->answers->all();
		$ended   = array();
		foreach ( $assessment->judgements as $id => $judgement ) {
			foreach ( $judgement->check['contradicts'] as $row ) {
				$answer = $answers[ $row['question'] ] ?? null;
				if ( null === $answer || isset( $ended[ $row['question'] ] ) || $answer->is_expired( $now ) || ! in_array( $answer->value, $row['answers'], true ) ) {
					continue;
				}
				if ( true === Evaluator::evaluate( $row['when'], $assessment->context )->value && $this->end_one( $answer, $id, $now ) ) {
					$ended[ $row['question'] ] = true;
				}
			}
		}
		return array() !== $ended;
	}

	private function end_one( Answer $answer, string $check, string $now ): bool {
		try {
			$this->answers->save( new Answer( $answer->question, $answer->value, $answer->user, $answer->at, $now ) );
		} catch ( Problem ) {
			// A read-only database: it is tried again after the next scan.
			return false;
		}
		$this->journal->note( 'answer.contradicted', 0, $answer->question, array( 'by' => $check ) );
		return true;
	}
}
