<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\Answer;
use StorePosture\Model\Problem;
use StorePosture\Scan\AnswerStore;

/**
 * What people told us, the newest answer to each question.
 */
final class Answers implements AnswerStore {
	public function __construct( private readonly Database $database ) {}

	public function all(): array {
		$answers = array();
		foreach ( $this->database->rows( 'SELECT * FROM %i', 'answers' ) as $row ) {
			$answers[ $row['question'] ] = new Answer( $row['question'], $row['value'], (int) $row['user_id'], $row['answered_at'], $row['until_at'] );
		}
		return $answers;
	}

	public function save( Answer $answer ): void {
		$is_stored = $this->database->replace(
			'answers',
			array(
				'question'       => $answer->question,
				'value'          => $answer->value,
				'user_id'        => $answer->user,
				'answered_at'    => $answer->at,
				'until_at'       => $answer->until,
				'schema_version' => 1,
			)
		);
		if ( ! $is_stored ) {
			throw Problem::not_stored();
		}
	}
}
