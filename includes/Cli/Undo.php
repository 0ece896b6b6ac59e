<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Model\Problem;

/**
 * Takes a fix back.
 */
final class Undo extends Command {
	private const LOOK_SECONDS = 120;

	/**
	 * Takes a fix back, and looks again. Without a number it lists what was done.
	 *
	 * ## OPTIONS
	 *
	 * [<receipt>]
	 * : Number of the receipt.
	 *
	 * [--dry-run]
	 * : Only says whether it can be undone, and what would be to do again.
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
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$this->with(
			self::MANAGE,
			function () use ( $arguments, $options ): void {
				$receipts = $this->services()->fixes()->receipts();
				if ( array() === $arguments ) {
					Output::rows( $receipts, array( 'id', 'fix', 'status', 'at', 'by' ), $options );
					return;
				}
				if ( 1 !== preg_match( '/^[1-9]\d{0,17}$/D', $arguments[0] ) ) {
					throw Problem::invalid( __( 'The number of a receipt is needed.', 'store-posture' ) );
				}
				$id = (int) $arguments[0];
				if ( self::is_set( $options, 'dry-run' ) ) {
					$this->tell( $id, $receipts, $options );
					return;
				}
				$receipt = $this->services()->fixes()->undo( $id, get_current_user_id() );
				Slices::run( $this->services()->scans(), 5.0, self::LOOK_SECONDS );
				Output::rows( array( $receipt ), array( 'id', 'fix', 'status', 'note' ), $options );
			}
		);
	}

	/**
	 * @param list<array{id: int, undo: array{possible: bool, reason: string, reopens: list<string>, ...}, ...}> $receipts
	 * @param array<array-key, mixed>                                                                            $options
	 */
	private function tell( int $id, array $receipts, array $options ): void {
		$found = array_values( array_filter( $receipts, static fn ( array $receipt ): bool => $receipt['id'] === $id ) );
		$undo  = $found[0]['undo'] ?? throw Problem::not_found( __( 'There is no such receipt.', 'store-posture' ) );
		Output::document( $undo, $options );
		if ( ! $undo['possible'] ) {
			\WP_CLI::halt( self::REFUSED );
		}
	}
}
