<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Model\Problem;

/**
 * Edits on their way: forward one after the other, back in the opposite order, and only those that were done.
 */
final class Progress {
	/** @var list<Edit> */
	private array $done = array();

	/**
	 * @param list<Edit> $edits
	 */
	public function __construct( private readonly array $edits ) {}

	/**
	 * From a receipt: those that stand as they were left. One that a killed process never came to counts as not done.
	 *
	 * @param list<Edit> $edits
	 */
	public static function of_done( array $edits ): self {
		$progress       = new self( $edits );
		$progress->done = array_values( array_filter( $edits, static fn ( Edit $edit ): bool => Edit::AFTER === $edit->state() ) );
		return $progress;
	}

	/**
	 * @throws Problem When one cannot be done; those before it are done then.
	 */
	public function go(): void {
		foreach ( $this->edits as $edit ) {
			if ( Edit::AFTER === $edit->state() ) {
				continue;
			}
			if ( Edit::BEFORE !== $edit->state() ) {
				/* translators: %s: name of a setting or file */
				throw Problem::conflict( sprintf( __( 'Somebody changed %s in the meantime. Look again.', 'store-posture' ), $edit->place() ) );
			}
			$edit->apply();
			$this->done[] = $edit;
		}
	}

	/**
	 * One that cannot go back does not keep the others from it.
	 *
	 * @return string Why one did not; '' when all did.
	 */
	public function take_back(): string {
		$wrong = '';
		foreach ( array_reverse( $this->done ) as $edit ) {
			try {
				$edit->undo();
			} catch ( Problem $problem ) {
				$wrong = $problem->getMessage();
			} catch ( \Throwable ) {
				$wrong = __( 'A part of it cannot be undone.', 'store-posture' );
			}
		}
		$this->done = array();
		return $wrong;
	}
}
