<?php
declare(strict_types=1);

namespace StorePosture\Judge;

use StorePosture\Model\Outcome;

/**
 * The outcome of a compiled check. Kept equal to src/judge/outcome.ts.
 */
final class Judge {
	/**
	 * @param array<string, mixed>        $check A check of build/checks.json.
	 * @param array<string, list<string>> $open  Questions nobody answered (or whose answer ran out), with their possible answers.
	 */
	public static function judge( array $check, Context $context, array $open ): Verdict {
		if ( isset( $check['applies'] ) ) {
			$applies = Evaluator::evaluate( $check['applies'], $context );
			if ( true !== $applies->value ) {
				return false === $applies->value
					? new Verdict( Outcome::NotApplicable, $applies->leaves )
					: self::undecided( $check['applies'], $applies, $context, $open );
			}
		}
		if ( ! isset( $check['problem'] ) ) {
			return self::information( $check, $context );
		}
		$problem = Evaluator::evaluate( $check['problem'], $context );
		if ( ! is_bool( $problem->value ) ) {
			return self::undecided( $check['problem'], $problem, $context, $open );
		}
		return new Verdict( $problem->value ? Outcome::Fail : Outcome::Pass, $problem->leaves );
	}

	/**
	 * @param array<string, mixed> $check
	 */
	private static function information( array $check, Context $context ): Verdict {
		$seen   = false;
		$leaves = array();
		foreach ( is_array( $check['show'] ?? null ) ? $check['show'] : array() as $row ) {
			$judged = Evaluator::evaluate( is_array( $row ) ? $row['value'] ?? null : null, $context );
			$seen   = $seen || null !== $judged->value;
			array_push( $leaves, ...$judged->leaves );
		}
		return new Verdict( $seen ? Outcome::Pass : Outcome::Unknown, $leaves );
	}

	/**
	 * A question where an answer alone would decide: the person can end it. Else unknown.
	 *
	 * @param array<string, list<string>> $open
	 */
	private static function undecided( mixed $node, Judged $judged, Context $context, array $open ): Verdict {
		$questions = array();
		foreach ( $judged->unseen() as $path ) {
			if ( ! str_starts_with( $path, 'answers.' ) ) {
				continue;
			}
			$question = substr( $path, strlen( 'answers.' ) );
			foreach ( $open[ $question ] ?? array() as $answer ) {
				if ( is_bool( Evaluator::evaluate( $node, $context->with_answer( $question, $answer ) )->value ) ) {
					$questions[] = $question;
					break;
				}
			}
		}
		return new Verdict( array() === $questions ? Outcome::Unknown : Outcome::NeedsAnswer, $judged->leaves, $questions );
	}
}
