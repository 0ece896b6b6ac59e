<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Receipt;

/**
 * A receipt told to somebody: what was done, and whether it can be undone as things stand now.
 *
 * @phpstan-import-type ReceiptShape from Shapes
 */
final class ReceiptTeller {
	/**
	 * @param \Closure(string): string $title Of a check that fails; '' when it is gone.
	 */
	public function __construct( private readonly FixCatalog $catalog, private readonly \Closure $title ) {}

	/**
	 * @return ReceiptShape
	 */
	public function told( Receipt $receipt ): array {
		$fix = $this->catalog->find( $receipt->fix );
		return array(
			'id'       => $receipt->id,
			'fix'      => $receipt->fix,
			'title'    => null === $fix ? $receipt->fix : $fix->title(),
			'kind'     => $receipt->is_final ? 'final' : 'reversible',
			'status'   => $receipt->status,
			'changes'  => $receipt->changes,
			'checks'   => $receipt->checks,
			'at'       => $receipt->at,
			'by'       => self::name( $receipt->user ),
			'ended_at' => '' === $receipt->ended_at ? null : $receipt->ended_at,
			'ended_by' => self::name( $receipt->ended_by ),
			'note'     => $receipt->note,
			'undo'     => $this->undo( $receipt ),
		);
	}

	/**
	 * @return ReceiptShape['undo']
	 */
	private function undo( Receipt $receipt ): array {
		$edits       = Edits::restored( $receipt->undo );
		$is_open     = Receipt::APPLIED === $receipt->status || Receipt::STARTED === $receipt->status;
		$differences = $is_open && null !== $edits ? self::differences( $edits, Receipt::STARTED === $receipt->status ) : array();
		$reason      = match ( true ) {
			Receipt::UNDONE === $receipt->status => __( 'It was undone.', 'store-posture' ),
			Receipt::ROLLED_BACK === $receipt->status => __( 'It was taken back at once.', 'store-posture' ),
			$receipt->is_final => __( 'This cannot be undone.', 'store-posture' ),
			null === $edits => __( 'This receipt is of another version of the plugin.', 'store-posture' ),
			array() !== $differences => self::changed( $differences ),
			default => '',
		};
		$until = array_filter( array_map( static fn ( Edit $edit ): string => $edit->until(), $edits ?? array() ), static fn ( string $text ): bool => '' !== $text );
		return array(
			'possible'    => '' === $reason,
			'reason'      => $reason,
			'until'       => '' === $reason ? implode( ', ', array_slice( array_values( array_unique( $until ) ), 0, 3 ) ) : '',
			'differences' => $differences,
			'reopens'     => '' === $reason ? array_values( array_filter( array_map( $this->title, $receipt->checks ), static fn ( string $title ): bool => '' !== $title ) ) : array(),
		);
	}

	/**
	 * What somebody changed since. A process that died came to some of its edits only: those it left are no difference.
	 *
	 * @param list<Edit> $edits
	 * @return ReceiptShape['undo']['differences']
	 */
	private static function differences( array $edits, bool $is_broken_off ): array {
		$differences = array();
		foreach ( $edits as $edit ) {
			$state = $edit->state();
			if ( Edit::AFTER !== $state && ! ( $is_broken_off && Edit::BEFORE === $state ) ) {
				$differences[] = array(
					'place'    => $edit->place(),
					'expected' => $edit->after(),
					'found'    => $edit->found(),
				);
			}
		}
		return $differences;
	}

	/**
	 * @param ReceiptShape['undo']['differences'] $differences
	 */
	private static function changed( array $differences ): string {
		/* translators: %s: names of settings or files */
		return sprintf( __( 'Somebody changed this since: %s. Undoing would throw that away.', 'store-posture' ), implode( ', ', array_column( $differences, 'place' ) ) );
	}

	private static function name( int $id ): string {
		$user = 0 === $id ? false : get_userdata( $id );
		return $user instanceof \WP_User ? $user->display_name : '';
	}
}
