<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Contract\Shapes;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Model\Problem;

/**
 * The stranger test: who can see customers' data.
 *
 * @phpstan-import-type StrangerShape from Shapes
 * @phpstan-import-type StrangerPlanShape from Shapes
 */
final class Stranger extends Command {
	/** The plan is made anew in each, so they are not short. */
	private const SLICE_SECONDS = 20.0;

	/** An id begins with what it is and a method; a pattern may hold commas itself. */
	private const BETWEEN_IDS = '/\s*,\s*(?=[a-z_]+ [A-Z])/';

	/**
	 * Asks this site all that a stranger may ask, and tells which answers held customers' data.
	 *
	 * ## OPTIONS
	 *
	 * [<what>]
	 * : Leaks: asks nothing, and tells the records of what was proven, which nothing removes. Export: prints the questions as a shell
	 * script for a machine elsewhere. Import: takes in what that script wrote there.
	 * ---
	 * options:
	 *   - leaks
	 *   - export
	 *   - import
	 * ---
	 *
	 * [<file>]
	 * : Where the script goes, never where the web server shows files; standard output when left out. What is imported; - for standard
	 * input.
	 *
	 * [--let-in=<ids>]
	 * : Ids of what is held back and shall be asked nevertheless, with commas. A plugin may do something when it is asked.
	 *
	 * [--with-test-orders]
	 * : Makes three orders that belong to nobody for as long as it asks. They take numbers of orders; backups and other programs may see them.
	 *
	 * [--all]
	 * : Tells every place with what it came to, not only those that gave something away.
	 *
	 * [--fail-on-proven]
	 * : Exit code 2 where a stranger can read customers' data.
	 *
	 * [--timeout=<seconds>]
	 * : Exit code 4 where it takes longer. It then goes on by itself.
	 * ---
	 * default: 1800
	 * ---
	 *
	 * [--dry-run]
	 * : Only says what would be asked, and what is held back.
	 *
	 * [--fields=<fields>]
	 * : Names of fields, with commas.
	 *
	 * [--format=<format>]
	 * : How it is told.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 *   - csv
	 *   - yaml
	 *   - count
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     wp posture stranger --dry-run
	 *     wp posture stranger leaks
	 *     wp posture stranger export > ask-our-shop.sh
	 *     wp posture stranger import answers.txt
	 *     wp posture stranger --fail-on-proven --let-in='ajax GET size_chart'
	 *
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		if ( 'leaks' === ( $arguments[0] ?? '' ) ) {
			$this->with( self::VIEW, fn () => Leaks::tell( $this->services()->leaks_page(), $options ) );
			return;
		}
		$this->with(
			self::RESPOND,
			function () use ( $arguments, $options ): void {
				if ( 'export' === ( $arguments[0] ?? '' ) ) {
					$let_in = self::let_in( self::text( $options, 'let-in' ) );
					$this->plan( $let_in );
					$script = $this->services()->walk_script( $let_in );
					if ( isset( $arguments[1] ) ) {
						$this->services()->destination()->write( $arguments[1], array( $script ) );
					} else {
						fwrite( STDOUT, $script );
					}
					return;
				}
				if ( 'import' === ( $arguments[0] ?? '' ) ) {
					$this->services()->walks()->import( Lines::of( $arguments[1] ?? '' ), get_current_user_id() );
					$this->tell( true, $options );
					return;
				}
				$timeout = self::number( $options, 'timeout', 1, 86400 );
				$let_in  = self::let_in( self::text( $options, 'let-in' ) );
				$plan    = self::is_set( $options, 'dry-run' ) || array() !== $let_in ? $this->plan( $let_in ) : null;
				if ( null !== $plan && self::is_set( $options, 'dry-run' ) ) {
					self::tell_plan( $plan, $options );
					return;
				}
				$this->tell( $this->drive( $this->walk( $let_in, self::is_set( $options, 'with-test-orders' ) ), $timeout ), $options );
			}
		);
	}

	/**
	 * @param array<array-key, mixed> $options
	 */
	private function tell( bool $is_driven, array $options ): void {
		$page = $this->services()->stranger_page();
		Output::rows( StrangerRows::of( $page['surfaces'], self::is_set( $options, 'all' ), self::text( $options, 'format' ) ), StrangerRows::FIELDS, $options );
		array_map( Output::remark( ... ), StrangerRows::sentences( $page ) );
		$this->end( $is_driven, $page, self::is_set( $options, 'fail-on-proven' ) );
	}

	/**
	 * @return list<string>
	 */
	private static function let_in( string $text ): array {
		$ids = preg_split( self::BETWEEN_IDS, trim( $text ), -1, PREG_SPLIT_NO_EMPTY );
		return false === $ids ? array( $text ) : array_values( array_unique( $ids ) );
	}

	/**
	 * @param list<string> $let_in
	 * @return StrangerPlanShape
	 * @throws Problem Where one of them would not be asked.
	 */
	private function plan( array $let_in ): array {
		$plan      = $this->services()->stranger_plan( $let_in );
		$held_back = array_column( $plan['surfaces'], 'held_back', 'id' );
		foreach ( $let_in as $id ) {
			/* translators: %s: id of something that answers to visitors */
			$reason = $held_back[ $id ] ?? throw Problem::not_found( sprintf( __( 'There is nothing to ask by this id: %s', 'store-posture' ), $id ) );
			if ( '' !== $reason ) {
				throw Problem::conflict( "{$id}: {$reason}" );
			}
		}
		return $plan;
	}

	/**
	 * A new one, or the same if it is being asked already: its process may have ended.
	 *
	 * @param list<string> $let_in
	 * @throws Problem When another one is not at its end.
	 */
	private function walk( array $let_in, bool $with_orders ): WalkRecord {
		$walk = $this->services()->walks()->latest();
		if ( null !== $walk && 'running' === $walk->status && Vantage::LOOPBACK === $walk->vantage && array() === array_merge( array_diff( $walk->let_in, $let_in ), array_diff( $let_in, $walk->let_in ) ) ) {
			Output::remark( __( 'These questions are being asked already. This goes on with them.', 'store-posture' ) );
			return $walk;
		}
		return $this->services()->walks()->start( Vantage::LOOPBACK, 'cli', $let_in, get_current_user_id(), null, $with_orders );
	}

	/**
	 * @return bool Whether nothing of it waits any more.
	 */
	private function drive( WalkRecord $walk, int $seconds ): bool {
		$is_driven = Slices::drive(
			function ( float $slice ) use ( $walk ): bool {
				$is_more = $this->services()->walks()->slice( $slice );
				$now     = $this->services()->walks()->find( $walk->id ) ?? $walk;
				/* translators: 1: number of places asked, 2: number of all */
				Output::remark( sprintf( __( '%1$s of %2$s places were asked.', 'store-posture' ), number_format_i18n( $now->total - count( $now->todo ) ), number_format_i18n( $now->total ) ) );
				return $is_more;
			},
			self::SLICE_SECONDS,
			$seconds
		);
		if ( ! $is_driven ) {
			// Told to run, it stands on the timetable of cron.
			$this->services()->walks()->move( $walk->id, 'running', get_current_user_id() );
		}
		return $is_driven;
	}

	/**
	 * @param StrangerPlanShape       $plan
	 * @param array<array-key, mixed> $options
	 */
	private static function tell_plan( array $plan, array $options ): void {
		if ( in_array( self::text( $options, 'format' ), array( 'json', 'yaml' ), true ) ) {
			Output::document( $plan, $options );
			return;
		}
		Output::rows( $plan['surfaces'], array( 'id', 'owner_name', 'requests', 'held_back', 'may_let_in' ), $options );
		/* translators: 1: number of questions, 2: number of places, 3: number of minutes, 4: number of places */
		Output::remark( sprintf( __( 'Questions: %1$s, to %2$s places, in about %3$s minutes. Held back: %4$s places.', 'store-posture' ), ...array_map( number_format_i18n( ... ), array( $plan['requests'], $plan['asked'], $plan['minutes'], $plan['held_back'] ) ) ) );
		array_map( Output::remark( ... ), $plan['unseen'] );
	}

	/**
	 * @param StrangerShape $page
	 */
	private function end( bool $is_driven, array $page, bool $fail_on_proven ): void {
		if ( ! $is_driven ) {
			Output::remark( __( 'It takes longer than that. It goes on by itself.', 'store-posture' ) );
			\WP_CLI::halt( self::UNFINISHED );
		}
		if ( $fail_on_proven && $page['counts']['proven'] + count( $page['cached'] ) > 0 ) {
			\WP_CLI::halt( self::TO_DO );
		}
		if ( 'done' !== ( $page['walk']['status'] ?? '' ) || 0 === StrangerRows::judged( $page['counts'] ) ) {
			\WP_CLI::halt( self::TOO_LITTLE );
		}
	}
}
