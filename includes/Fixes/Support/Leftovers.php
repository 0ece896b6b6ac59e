<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Fixes\Support\Edits\NewFile;
use StorePosture\Fixes\Support\Edits\RuleBlock;
use StorePosture\Model\Problem;
use StorePosture\Model\Receipt;

/**
 * Files and rules of ours, for when the plugin goes: taken away where nobody changed them. Settings that fixes changed are the
 * owner's, and stay.
 */
final class Leftovers {
	private const RECEIPTS = 1000;

	public static function remove( ReceiptStore $receipts ): void {
		foreach ( $receipts->latest( self::RECEIPTS ) as $receipt ) {
			if ( Receipt::APPLIED !== $receipt->status && Receipt::STARTED !== $receipt->status ) {
				continue;
			}
			foreach ( array_reverse( Edits::restored( $receipt->undo ) ?? array() ) as $edit ) {
				if ( ( $edit instanceof RuleBlock || $edit instanceof NewFile ) && Edit::AFTER === $edit->state() ) {
					self::undo( $edit );
				}
			}
		}
		self::sweep();
		delete_metadata( 'post', 0, '_store_posture_draft', '', true );
	}

	/** What a process that was killed while it wrote left beside its files. */
	public static function sweep( int $age = 0 ): void {
		foreach ( array_unique( array( dirname( ConfigFile::path() ), ...array_map( dirname( ... ), Folders::rule_files() ) ) ) as $folder ) {
			FileTransaction::sweep( $folder, $age );
		}
	}

	private static function undo( Edit $edit ): void {
		try {
			$edit->undo();
		} catch ( Problem ) {
			// A file that cannot be written stays as it is: the plugin goes all the same.
			return;
		}
	}
}
