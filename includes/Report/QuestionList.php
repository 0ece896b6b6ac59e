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
				'answer'          => null === $answer ? null : self::answer( $answer, $reader, $now ),
			);
		}
		return $list;
	}

	/**
	 * @return array{value: string, by: string, at: string, until: string, expired: bool}
	 */
	private static function answer( Answer $answer, Reader $reader, string $now ): array {
		return array(
			'value'   => $answer->value,
			'by'      => ( $reader->name )( $answer->user ),
			'at'      => $answer->at,
			'until'   => $answer->until,
			'expired' => $answer->is_expired( $now ),
		);
	}
}
