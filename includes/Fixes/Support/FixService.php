<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Contract\Data;
use StorePosture\Contract\Shapes;
use StorePosture\Fixes\Fix;
use StorePosture\Fixes\Support\Edits\RuleBlock;
use StorePosture\HandsOff;
use StorePosture\Model\Problem;
use StorePosture\Model\Receipt;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\WebPlaces;
use StorePosture\Scan\Assessment;
use StorePosture\Scan\BaselineService;
use StorePosture\Scan\Clock;
use StorePosture\Scan\FactStore;
use StorePosture\Scan\Journal;
use StorePosture\Scan\SliceLock;

/**
 * Takes a fix from its preview to its receipt, and back: look, apply, look at the site, roll back if it broke, check again.
 *
 * @phpstan-import-type FixShape from Shapes
 * @phpstan-import-type FixPreviewShape from Shapes
 * @phpstan-import-type FixBulkShape from Shapes
 * @phpstan-import-type ReceiptShape from Shapes
 */
final class FixService {
	/** Longer than any fix takes: two looks at the site, and an update in between. */
	private const LOCK_SECONDS = 300;

	private const RECEIPTS = 100;

	private readonly ReceiptTeller $teller;

	/**
	 * @param \Closure(list<string>): void $look_again At these checks.
	 * @param \Closure(string): string     $title      Of a check that fails; '' when it is gone.
	 * @param \Closure(): Assessment       $assess     All checks as they are judged now.
	 */
	public function __construct(
		private readonly FixCatalog $catalog,
		private readonly ReceiptStore $receipts,
		private readonly SliceLock $lock,
		private readonly FactStore $facts,
		private readonly Journal $journal,
		private readonly Data $data,
		private readonly Clock $clock,
		private readonly SelfCheck $self_check,
		private readonly BaselineService $baseline,
		private readonly \Closure $look_again,
		\Closure $title,
		private readonly \Closure $assess,
	) {
		$this->teller = new ReceiptTeller( $catalog, $title );
	}

	/**
	 * @return list<FixShape>
	 */
	public function all( int $user ): array {
		$bench  = $this->bench( null, $user );
		$fixes  = array();
		$judged = null;
		// Once for all of them, and only where one asks.
		$are_fine = function ( string $id ) use ( &$judged ): bool {
			$judged ??= ( $this->assess )();
			return $judged->are_fine( $this->catalog->checks( $id ) );
		};
		foreach ( $this->catalog->ids() as $id ) {
			$fix     = $this->fix( $id );
			$plan    = $this->plan( $fix, $bench );
			$fixes[] = array(
				'id'       => $id,
				'kind'     => $fix->is_final() ? 'final' : 'reversible',
				'title'    => $fix->title(),
				'checks'   => $this->catalog->checks( $id ),
				'needed'   => self::is_needed( $plan['edits'], $plan['choices'], $bench, static fn (): bool => $are_fine( $id ) ),
				'obstacle' => $plan['obstacle'],
			);
		}
		return $fixes;
	}

	/** What a fix is called; '' for none of ours. */
	public function title( string $id ): string {
		return $this->catalog->find( $id )?->title() ?? '';
	}

	/**
	 * @param list<string>|null $chosen
	 * @return FixPreviewShape
	 */
	public function preview( string $id, ?array $chosen, int $user ): array {
		$fix      = $this->fix( $id );
		$bench    = $this->bench( $chosen, $user );
		$plan     = $this->plan( $fix, $bench );
		$obstacle = $plan['obstacle'];
		if ( '' === $obstacle && self::touches_files( $plan['edits'] ) && ! SelfCheck::works( $this->self_check->look() ) ) {
			$obstacle = self::blind();
		}
		$ids = $bench->chosen( $plan['choices'] );
		return array(
			'id'          => $id,
			'kind'        => $fix->is_final() ? 'final' : 'reversible',
			'title'       => $fix->title(),
			'checks'      => $this->catalog->checks( $id ),
			'undo'        => self::undo_words( $fix, $plan['edits'] ),
			'changes'     => self::changes( $plan['edits'] ),
			'effects'     => $fix->effects( $bench ),
			'choices'     => array_map(
				static fn ( Choice $choice ): array => array(
					'id'     => $choice->id,
					'label'  => $choice->label,
					'note'   => $choice->note,
					'chosen' => in_array( $choice->id, $ids, true ),
				),
				$plan['choices']
			),
			'obstacle'    => $obstacle,
			'by_hand'     => self::by_hand( $fix, $bench, $plan['edits'] ),
			'fingerprint' => self::fingerprint( $id, $plan['edits'] ),
		);
	}

	/**
	 * @param string            $fingerprint Of the preview that was looked at.
	 * @param list<string>|null $chosen
	 * @return ReceiptShape
	 * @throws Problem When it may not, cannot or need not be done.
	 */
	public function apply( string $id, string $fingerprint, ?array $chosen, bool $is_confirmed, int $user ): array {
		self::must_not_hold();
		$fix = $this->fix( $id );
		if ( $fix->is_final() && ! $is_confirmed ) {
			throw Problem::invalid( __( 'This cannot be undone, so it has to be confirmed.', 'store-posture' ) );
		}
		return $this->alone(
			function () use ( $fix, $id, $fingerprint, $chosen, $user ): array {
				$plan = $this->plan( $fix, $this->bench( $chosen, $user ) );
				if ( array() === $plan['edits'] ) {
					throw Problem::conflict( '' === $plan['obstacle'] ? __( 'There is nothing to change any more.', 'store-posture' ) : $plan['obstacle'] );
				}
				if ( '' !== $plan['obstacle'] ) {
					throw Problem::conflict( $plan['obstacle'] );
				}
				if ( self::fingerprint( $id, $plan['edits'] ) !== $fingerprint ) {
					throw Problem::conflict( __( 'What would be changed is no longer what you saw. Look again.', 'store-posture' ) );
				}
				return $this->teller->told( $this->carry_out( $id, $fix, $plan['edits'], $user ) );
			}
		);
	}

	/**
	 * One after the other; what goes wrong with one is told, and the next is done all the same.
	 *
	 * @param list<array{id: string, fingerprint: string}> $items
	 * @return FixBulkShape
	 */
	public function bulk( array $items, int $user ): array {
		self::must_not_hold();
		$results = array();
		foreach ( $items as $item ) {
			try {
				$this->must_be_reversible( $item['id'] );
				$receipt   = $this->apply( $item['id'], $item['fingerprint'], null, false, $user );
				$results[] = array(
					'id'      => $item['id'],
					'done'    => 'applied' === $receipt['status'],
					'message' => $receipt['note'],
					'receipt' => $receipt,
				);
			} catch ( Problem $problem ) {
				$results[] = array(
					'id'      => $item['id'],
					'done'    => false,
					'message' => $problem->getMessage(),
					'receipt' => null,
				);
			}
		}
		return array( 'items' => $results );
	}

	/**
	 * @return list<ReceiptShape>
	 */
	public function receipts(): array {
		return array_map( $this->teller->told( ... ), $this->receipts->latest( self::RECEIPTS ) );
	}

	/**
	 * @return ReceiptShape
	 * @throws Problem When it cannot be undone, or somebody changed the thing since.
	 */
	public function undo( int $id, int $user ): array {
		self::must_not_hold();
		return $this->alone(
			function () use ( $id, $user ): array {
				$receipt = $this->receipts->find( $id ) ?? throw Problem::not_found( __( 'There is no such receipt.', 'store-posture' ) );
				$told    = $this->teller->told( $receipt );
				if ( ! $told['undo']['possible'] ) {
					throw Problem::conflict( $told['undo']['reason'] );
				}
				$this->take_back( $receipt, $user );
				return $this->teller->told( $receipt );
			}
		);
	}

	/**
	 * @param list<Edit> $edits
	 */
	private function carry_out( string $id, Fix $fix, array $edits, int $user ): Receipt {
		$before = $this->self_check->look();
		if ( self::touches_files( $edits ) && ! SelfCheck::works( $before ) ) {
			throw Problem::conflict( self::blind() );
		}
		$checks  = $this->catalog->checks( $id );
		$receipt = $this->receipts->create( new Receipt( 0, $id, $fix->is_final(), Receipt::STARTED, self::changes( $edits ), Edits::stored( $edits ), $checks, $user, $this->clock->now() ) );
		$done    = new Progress( $edits );
		// A fatal error of somebody else's code, or the end of the time a request has.
		register_shutdown_function(
			static function () use ( $receipt, $done ): void {
				if ( Receipt::STARTED === $receipt->status ) {
					$done->take_back();
				}
			}
		);
		try {
			$done->go();
			$broken = SelfCheck::broken( $before, $this->self_check->look() );
			if ( array() === $broken ) {
				$receipt->status = Receipt::APPLIED;
				$receipt->note   = SelfCheck::works( $before ) ? '' : __( 'The site could not look at itself, so nobody checked whether its pages still open.', 'store-posture' );
			} else {
				$this->is_broken( $receipt, $done, $broken );
			}
		} catch ( \Throwable $wrong ) {
			$this->roll_back( $receipt, $done, $wrong instanceof Problem ? $wrong->getMessage() : __( 'Code of WordPress or a plugin broke off. What was begun was taken back.', 'store-posture' ) );
		}
		$this->receipts->save( $receipt );
		$this->journal->note( Receipt::APPLIED === $receipt->status ? 'fix.applied' : 'fix.rolled_back', $user, $id, array( 'receipt' => $receipt->id ) );
		( $this->look_again )( $checks );
		return $receipt;
	}

	/**
	 * @param list<string> $broken
	 */
	private function is_broken( Receipt $receipt, Progress $done, array $broken ): void {
		if ( $receipt->is_final ) {
			$receipt->status = Receipt::APPLIED;
			/* translators: %s: pages, as "the home page, the checkout" */
			$receipt->note = sprintf( __( 'It was done, but now something is wrong with: %s. Tell your developer at once.', 'store-posture' ), implode( ', ', $broken ) );
			return;
		}
		/* translators: %s: pages, as "the home page, the checkout" */
		$this->roll_back( $receipt, $done, sprintf( __( 'Afterwards something was wrong with: %s. So it was taken back at once.', 'store-posture' ), implode( ', ', $broken ) ) );
	}

	/** A part that cannot go back leaves the receipt open: it can be undone by hand, and is shown as broken off until then. */
	private function roll_back( Receipt $receipt, Progress $done, string $why ): void {
		$wrong = $done->take_back();
		if ( '' === $wrong ) {
			$receipt->status = Receipt::ROLLED_BACK;
		}
		$receipt->note = trim( "{$why} {$wrong}" );
	}

	private function take_back( Receipt $receipt, int $user ): void {
		$edits  = Edits::restored( $receipt->undo ) ?? throw Problem::conflict( __( 'This receipt is of another version of the plugin.', 'store-posture' ) );
		$before = $this->self_check->look();
		$back   = Progress::of_done( $edits );
		$wrong = $back->take_back();
		if ( '' !== $wrong ) {
			throw Problem::conflict( $wrong );
		}
		$broken = SelfCheck::broken( $before, $this->self_check->look() );
		if ( array() !== $broken ) {
			$back->go();
			/* translators: %s: pages, as "the home page, the checkout" */
			throw Problem::conflict( sprintf( __( 'Undone, something was wrong with: %s. So it was put back at once.', 'store-posture' ), implode( ', ', $broken ) ) );
		}
		$receipt->status   = Receipt::UNDONE;
		$receipt->ended_by = $user;
		$receipt->ended_at = $this->clock->now();
		$this->receipts->save( $receipt );
		$this->journal->note( 'fix.undone', $user, $receipt->fix, array( 'receipt' => $receipt->id ) );
		( $this->look_again )( $receipt->checks );
	}

	/**
	 * @template T
	 * @param \Closure(): T $do
	 * @return T
	 */
	private function alone( \Closure $do ): mixed {
		ignore_user_abort( true );
		if ( function_exists( 'set_time_limit' ) ) {
			set_time_limit( self::LOCK_SECONDS );
		}
		$token = $this->lock->claim( self::LOCK_SECONDS ) ?? throw Problem::conflict( __( 'Another fix is being applied right now. Try again in a moment.', 'store-posture' ) );
		$told  = $this->baseline->told();
		try {
			return $do();
		} finally {
			$this->baseline->take_in( $told );
			$this->lock->release( $token );
		}
	}

	/**
	 * @return array{edits: list<Edit>, choices: list<Choice>, obstacle: string}
	 */
	private function plan( Fix $fix, Bench $bench ): array {
		try {
			$choices  = $fix->choices( $bench );
			$edits    = $fix->edits( $bench );
			$obstacle = $fix->obstacle( $bench );
		} catch ( Unseen ) {
			return array(
				'edits'    => array(),
				'choices'  => array(),
				'obstacle' => __( 'We could not see what would have to change.', 'store-posture' ),
			);
		}
		foreach ( $edits as $edit ) {
			$obstacle = '' === $obstacle ? $edit->obstacle() : $obstacle;
		}
		return array(
			'edits'    => $edits,
			'choices'  => $choices,
			'obstacle' => $obstacle,
		);
	}

	/**
	 * Rules that stand in the server's own settings are to be seen by what it answers alone: there the checks have the word.
	 *
	 * @param list<Edit>       $edits
	 * @param list<Choice>     $choices
	 * @param \Closure(): bool $are_fine Whether its checks were seen to be so, or do not apply.
	 */
	private static function is_needed( array $edits, array $choices, Bench $bench, \Closure $are_fine ): bool {
		if ( array() === $edits || $bench->reads_htaccess() ) {
			return array() !== $edits || array() !== $choices;
		}
		$others = array_filter( $edits, static fn ( Edit $edit ): bool => ! $edit instanceof RuleBlock );
		return array() !== $others || array() !== $choices || ! $are_fine();
	}

	/**
	 * @param list<string>|null $chosen
	 */
	private function bench( ?array $chosen, int $user ): Bench {
		$facts = array();
		foreach ( $this->facts->all() as $name => $record ) {
			$facts[ $name ] = $record->value ?? array();
		}
		return new Bench( $this->data, $facts, $chosen, $user, ( new WebPlaces() )->root, $this->clock->now() );
	}

	private function fix( string $id ): Fix {
		return $this->catalog->find( $id ) ?? throw Problem::not_found( __( 'There is no such fix.', 'store-posture' ) );
	}

	private function must_be_reversible( string $id ): void {
		if ( $this->fix( $id )->is_final() ) {
			throw Problem::conflict( __( 'This cannot be undone, so it is done alone and never with others.', 'store-posture' ) );
		}
	}

	private static function must_not_hold(): void {
		if ( HandsOff::is_on() ) {
			throw Problem::conflict( __( 'Hands off is on: nothing is changed until somebody switches it off.', 'store-posture' ) );
		}
	}

	/**
	 * @param list<Edit> $edits
	 */
	private static function touches_files( array $edits ): bool {
		return array() !== array_filter( $edits, static fn ( Edit $edit ): bool => $edit->is_file() );
	}

	/**
	 * @param list<Edit> $edits
	 * @return list<array{place: string, before: string, after: string}>
	 */
	private static function changes( array $edits ): array {
		return array_map(
			static fn ( Edit $edit ): array => array(
				'place'  => $edit->place(),
				'before' => $edit->before(),
				'after'  => $edit->after(),
			),
			$edits
		);
	}

	/**
	 * @param list<Edit> $edits
	 */
	private static function undo_words( Fix $fix, array $edits ): string {
		if ( $fix->is_final() ) {
			return __( 'This cannot be undone.', 'store-posture' );
		}
		$until = array_values( array_unique( array_filter( array_map( static fn ( Edit $edit ): string => $edit->until(), $edits ), static fn ( string $text ): bool => '' !== $text ) ) );
		return array() === $until
			? __( 'This can be undone.', 'store-posture' )
			/* translators: %s: an event, as "somebody publishes the page" */
			: sprintf( __( 'This can be undone until %s.', 'store-posture' ), implode( ', ', array_slice( $until, 0, 3 ) ) );
	}

	/**
	 * @param list<Edit> $edits
	 */
	private static function by_hand( Fix $fix, Bench $bench, array $edits ): string {
		$lines = $fix->by_hand( $bench );
		if ( '' === $lines ) {
			$lines = implode( "\n", array_filter( array_map( static fn ( Edit $edit ): string => $edit->by_hand(), $edits ), static fn ( string $text ): bool => '' !== $text ) );
		}
		return $lines;
	}

	/**
	 * @param list<Edit> $edits
	 */
	private static function fingerprint( string $id, array $edits ): string {
		return substr( hash( 'sha256', $id . wp_json_encode( self::changes( $edits ) ) ), 0, 16 );
	}

	private static function blind(): string {
		return __( 'The site cannot open its own pages from the server. So it could not tell whether the change broke them.', 'store-posture' );
	}
}
