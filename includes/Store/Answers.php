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
	/** Ids of choices are written so. */
	private const CHOICE = '/^[a-z0-9_]{1,60}$/D';

	public function __construct( private readonly Database $database ) {}

	public function all(): array {
		$answers = array();
		foreach ( $this->database->rows( 'SELECT * FROM %i', 'answers' ) as $row ) {
			if ( 1 !== preg_match( self::CHOICE, $row['value'] ) || ! Moment::is_time( $row['answered_at'] ) || ! Moment::is_time( $row['until_at'] ) ) {
				continue; // A damaged row: what was said, or until when, cannot be told, so it counts as never said.
			}
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
