<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Answer;
use StorePosture\Model\Words;
use StorePosture\Scan\AnswerStore;
use StorePosture\Scan\Questions;

/**
 * Questions with what was told: schema/question.json.
 *
 * @phpstan-import-type QuestionShape from Shapes
 */
final class QuestionList {
	public function __construct(
		private readonly Questions $questions,
		private readonly AnswerStore $answers,
		private readonly Words $words,
	) {}

	/**
	 * Those that wait; and where one of them ran out, those too that run out soon: one form a month, not one a week.
	 *
	 * @param list<string> $waiting
	 * @param list<string> $relied_on Whose answers something rests on now.
	 * @return list<string>
	 */
	public function in_one_form( array $waiting, array $relied_on, string $now, int $days ): array {
		$answers = $this->answers->all();
		$end     = gmdate( 'Y-m-d\TH:i:s\Z', (int) strtotime( $now ) + $days * 86400 );
		$is_due  = array() !== array_filter( $waiting, fn ( string $id ): bool => isset( $answers[ $id ] ) && $answers[ $id ]->is_expired( $now ) );
		$soon    = array_filter( $relied_on, fn ( string $id ): bool => $is_due && isset( $answers[ $id ] ) && $answers[ $id ]->is_expired( $end ) );
		return array_values( array_unique( array( ...$waiting, ...$soon ) ) );
	}

	/**
	 * @param list<string>|null $ids Null: all.
	 * @return list<QuestionShape>
	 */
	public function of( ?array $ids, Reader $reader, string $now ): array {
		$answers = $this->answers->all();
		$list    = array();
		foreach ( $this->questions->all() as $id => $row ) {
			if ( null !== $ids && ! in_array( $id, $ids, true ) ) {
				continue;
			}
			$answer = $answers[ $id ] ?? null;
			$list[] = array(
				'id'              => $id,
				'text'            => $this->words->say( $row['text'] ),
				'help'            => $this->words->say( $row['help'] ),
				'how_to_find_out' => $this->words->say( $row['how_to_find_out'] ),
				'choices'         => array_map(
					fn ( array $choice ): array => array(
						'id'    => $choice['id'],
						'label' => $this->words->say( $choice['label'] ),
					),
					$row['choices']
				),
				'area'            => $row['area'],
				'valid_days'      => $row['valid_days'],
				'answer'          => null === $answer ? null : self::answer( $answer, $row['valid_days'], $reader, $now ),
			);
		}
		return $list;
	}

	/**
	 * @return array{value: string, by: string, at: string, until: string, expired: bool, ended_early: bool}
	 */
	private static function answer( Answer $answer, int $days, Reader $reader, string $now ): array {
		$is_expired = $answer->is_expired( $now );
		return array(
			'value'       => $answer->value,
			'by'          => ( $reader->name )( $answer->user ),
			'at'          => $answer->at,
			'until'       => $answer->until,
			'expired'     => $is_expired,
			'ended_early' => $is_expired && strtotime( $answer->until ) < (int) strtotime( $answer->at ) + $days * 86400,
		);
	}
}
