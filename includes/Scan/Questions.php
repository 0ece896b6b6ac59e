<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Data;
use StorePosture\Model\Answer;

/**
 * What only a person can say: data/questions.json.
 *
 * @phpstan-type QuestionRow array{id: string, text: string, help: string, how_to_find_out: string, choices: list<array{id: string, label: string}>, area: string, valid_days: int}
 */
final class Questions {
	public function __construct( private readonly Data $data ) {}

	/**
	 * @return array<string, QuestionRow> By id.
	 */
	public function all(): array {
		$questions = array();
		foreach ( $this->data->any( 'questions' ) as $row ) {
			if ( ! is_array( $row ) || ! is_string( $row['id'] ?? null ) ) {
				continue;
			}
			$text                    = fn ( string $key ): string => is_string( $row[ $key ] ?? null ) ? $row[ $key ] : '';
			$questions[ $row['id'] ] = array(
				'id'              => $row['id'],
				'text'            => $text( 'text' ),
				'help'            => $text( 'help' ),
				'how_to_find_out' => $text( 'how_to_find_out' ),
				'choices'         => self::choices( $row['choices'] ?? null ),
				'area'            => $text( 'area' ),
				'valid_days'      => is_int( $row['valid_days'] ?? null ) ? $row['valid_days'] : 0,
			);
		}
		return $questions;
	}

	/**
	 * Questions nobody answered, or whose answer ran out, with their possible answers. "I don't know" is an answer.
	 *
	 * @param array<string, Answer> $answers
	 * @return array<string, list<string>>
	 */
	public function open( array $answers, string $now ): array {
		$open = array();
		foreach ( $this->all() as $id => $question ) {
			$answer = $answers[ $id ] ?? null;
			if ( null === $answer || $answer->is_expired( $now ) ) {
				$open[ $id ] = array_column( $question['choices'], 'id' );
			}
		}
		return $open;
	}

	/**
	 * @return list<array{id: string, label: string}>
	 */
	private static function choices( mixed $rows ): array {
		$choices = array();
		foreach ( is_array( $rows ) ? $rows : array() as $row ) {
			if ( is_array( $row ) && is_string( $row['id'] ?? null ) && is_string( $row['label'] ?? null ) ) {
				$choices[] = array(
					'id'    => $row['id'],
					'label' => $row['label'],
				);
			}
		}
		return $choices;
	}
}
