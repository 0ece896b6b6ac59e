<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Outcome;
use StorePosture\Model\PastScan;

/**
 * What is otherwise than at the scan before, and why. Pure.
 */
final class Drift {
	/** Why, with what is said about it. */
	public const CAUSES = array(
		'store'  => 'Something changed in the store.',
		'rule'   => 'The rule changed, not your store.',
		'new'    => 'This check is new.',
		'gone'   => 'This check is no longer asked.',
		'unseen' => 'It could not be seen any more.',
		'seen'   => 'It could be seen again.',
		'told'   => 'An answer came in or ran out.',
	);

	/**
	 * @return list<array{check: string, from: Outcome|null, to: Outcome|null, cause: key-of<self::CAUSES>}>
	 */
	public static function between( PastScan $before, PastScan $after ): array {
		$ids = array_keys( $before->outcomes + $after->outcomes );
		sort( $ids );
		$changes = array();
		foreach ( $ids as $id ) {
			$from = $before->outcome( $id );
			$to   = $after->outcome( $id );
			if ( $from !== $to ) {
				$changes[] = array(
					'check' => $id,
					'from'  => $from,
					'to'    => $to,
					'cause' => self::cause( $from, $to, in_array( $id, $after->changed, true ) ),
				);
			}
		}
		return $changes;
	}

	/**
	 * @return key-of<self::CAUSES>
	 */
	private static function cause( ?Outcome $from, ?Outcome $to, bool $is_other_rule ): string {
		$blind = array( Outcome::Unknown, Outcome::Error );
		return match ( true ) {
			null === $from => 'new',
			null === $to => 'gone',
			$is_other_rule => 'rule',
			in_array( $to, $blind, true ) => 'unseen',
			in_array( $from, $blind, true ) => 'seen',
			Outcome::NeedsAnswer === $from, Outcome::NeedsAnswer === $to => 'told',
			default => 'store',
		};
	}
}
