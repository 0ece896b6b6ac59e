<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Data;
use StorePosture\Model\Problem;
use StorePosture\Model\Words;
use StorePosture\Probes\Support\Baseline\Difference;
use StorePosture\Probes\Support\Baseline\Differences;
use StorePosture\Probes\Support\Baseline\Entry;
use StorePosture\Probes\Support\Baseline\Kept;
use StorePosture\Probes\Support\Baseline\Present;
use StorePosture\Probes\Support\Baseline\Seal;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\StaffOnce;

/**
 * Keeps the state that later scans compare with. It moves when somebody says "this was me", when a fix of ours changed
 * something, and when something is gone. Nothing else moves it.
 */
final class BaselineService {
	/** Stand for all there is: the site has moved, or its keys are others. */
	public const MOVED   = 'moved';
	public const REKEYED = 'rekeyed';

	/**
	 * @param \Closure(): void $look_again At what has moved, and at what follows.
	 */
	public function __construct(
		private readonly Data $data,
		private readonly Journal $journal,
		private readonly Clock $clock,
		private readonly Words $words,
		private readonly \Closure $look_again,
	) {}

	/**
	 * The first whole scan keeps what there is. Later ones forget what is gone, so that it is told when it comes back.
	 *
	 * @param bool $is_whole  Not of some checks only.
	 * @param bool $hands_off Nothing is forgotten meanwhile.
	 */
	public function after_scan( bool $is_whole, bool $hands_off ): void {
		$kept = Kept::load();
		if ( null === $kept && $is_whole ) {
			$this->keep_all();
			$this->journal->note( 'baseline.taken', 0 );
		}
		if ( null === $kept || ( ! $is_whole && ! $kept->awaits_key ) ) {
			return;
		}
		$present = $this->present();
		if ( $kept->awaits_key && $kept->is_rekeyed() ) {
			self::reseal( $kept, $present );
		}
		$kept->awaits_key = false;
		if ( $is_whole && ! $hands_off && ! $kept->is_moved() && ! $kept->is_rekeyed() ) {
			foreach ( $present as $kind => $entries ) {
				if ( ! is_array( $entries ) ) {
					continue;
				}
				$known                = $kept->kinds[ $kind ] ?? null;
				$kept->kinds[ $kind ] = null === $known ? Present::first_sight( $kind, $entries ) : Present::still_known( $kind, $known, $entries );
			}
		}
		$kept->save();
	}

	/**
	 * Somebody says that this is theirs, and right.
	 *
	 * @param list<string> $marks Of what was seen.
	 * @param string       $check Where it was told.
	 * @return int How many.
	 * @throws Problem When it is no longer what was seen; then nothing is taken.
	 */
	public function confirm( array $marks, string $check, int $user ): int {
		$kept    = Kept::load();
		$present = $this->present();
		$found   = $this->by_mark( $kept, $present );
		$gone    = array_filter( $marks, fn ( string $mark ): bool => ! isset( $found[ $mark ] ) && ! self::is_about_all( $mark, $kept ) );
		if ( null === $kept || array() === $marks || array() !== $gone ) {
			throw Problem::conflict( $this->words->say( 'This is no longer what you saw. Check again.' ) );
		}
		$names = array();
		foreach ( array_unique( $marks ) as $mark ) {
			if ( self::MOVED === $mark ) {
				$this->keep_all();
				$kept = Kept::load() ?? $kept;
			} elseif ( self::REKEYED === $mark ) {
				self::reseal( $kept, $present );
			} else {
				self::take( $kept, $found[ $mark ] );
			}
			$names[] = isset( $found[ $mark ] ) ? self::name( $found[ $mark ] ) : $mark;
		}
		$kept->save();
		$this->journal->note( 'baseline.confirmed', $user, $check, array( 'what' => $names ) );
		( $this->look_again )();
		return count( $names );
	}

	/**
	 * What is told now, before a fix of ours begins.
	 *
	 * @return list<string> Marks.
	 */
	public function told(): array {
		return array_map( strval( ... ), array_keys( $this->by_mark( Kept::load(), $this->present() ) ) );
	}

	/**
	 * What a fix of ours changed is known; what was told before it stays so.
	 *
	 * @param list<string> $before Marks.
	 */
	public function take_in( array $before ): void {
		$kept = Kept::load();
		if ( null === $kept || $kept->is_moved() ) {
			return;
		}
		$new = array_diff_key( $this->by_mark( $kept, $this->present() ), array_flip( $before ) );
		if ( array() === $new ) {
			return;
		}
		foreach ( $new as $difference ) {
			self::take( $kept, $difference );
		}
		$kept->save();
		$this->journal->note( 'baseline.taken_in', 0, '', array( 'what' => array_values( array_map( self::name( ... ), $new ) ) ) );
	}

	/** A fix of ours renews the keys; this very request still has the old ones. */
	public function await_key(): void {
		$kept = Kept::load();
		if ( null !== $kept && ! $kept->is_rekeyed() ) {
			$kept->awaits_key = true;
			$kept->save();
		}
	}

	private function keep_all(): void {
		$kinds = array();
		foreach ( $this->present() as $kind => $entries ) {
			if ( is_array( $entries ) ) {
				$kinds[ $kind ] = Present::first_sight( $kind, $entries );
			}
		}
		$top = Database::count( 'SELECT MAX(ID) FROM %i', array( Database::handle()->users ) );
		( new Kept( $this->clock->now(), Seal::address( get_option( 'home' ) ), Seal::key(), $top, $kinds ) )->save();
	}

	/**
	 * @return array<string, array<string, Entry>|string>
	 */
	private function present(): array {
		return Present::all( $this->data, new StaffOnce() );
	}

	/**
	 * @param array<string, array<string, Entry>|string> $present
	 * @return array<string, Difference>
	 */
	private function by_mark( ?Kept $kept, array $present ): array {
		$found = array();
		foreach ( Differences::of( $kept, $present ) as $of_kind ) {
			foreach ( is_array( $of_kind ) ? $of_kind : array() as $difference ) {
				$found[ $difference->mark ] = $difference;
			}
		}
		return $found;
	}

	private static function take( Kept $kept, Difference $difference ): void {
		$kept->kinds[ $difference->kind ][ $difference->name ] = $difference->seal;
	}

	/**
	 * @param array<string, array<string, Entry>|string> $present
	 */
	private static function reseal( Kept $kept, array $present ): void {
		foreach ( Present::SEALED as $kind ) {
			if ( is_array( $present[ $kind ] ?? null ) ) {
				$kept->kinds[ $kind ] = Present::sealed( $kind, $present[ $kind ] );
			}
		}
		$kept->key = Seal::key();
	}

	private static function is_about_all( string $mark, ?Kept $kept ): bool {
		return null !== $kept && ( ( self::MOVED === $mark && $kept->is_moved() ) || ( self::REKEYED === $mark && $kept->is_rekeyed() ) );
	}

	/** For the journal: numbers of accounts, names of parts. */
	private static function name( Difference $difference ): string {
		return "{$difference->kind}: {$difference->name}";
	}
}
