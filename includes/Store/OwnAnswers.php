<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Model\Answer;
use StorePosture\Model\Problem;
use StorePosture\Scan\AnswerStore;

/**
 * What people told us about this very site. Answers that came along with a copy of another one do not count on it.
 */
final class OwnAnswers implements AnswerStore {
	public function __construct( private readonly AnswerStore $answers, private readonly Home $home ) {}

	public function all(): array {
		return array_filter( $this->answers->all(), fn ( Answer $answer ): bool => $this->home->is_own( $answer->at ) );
	}

	public function save( Answer $answer ): void {
		if ( 'undecided' === $this->home->standing() ) {
			// It would count here and be forgotten at once, or take the place of one that counts elsewhere.
			throw Problem::conflict( __( 'The address of this site has changed. An administrator says first whether this is the live site now.', 'store-posture' ) );
		}
		$this->answers->save( $answer );
	}
}
