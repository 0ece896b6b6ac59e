<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;

/**
 * Repairs something: says first what would change.
 *
 * @phpstan-import-type FixPreviewShape from Shapes
 * @phpstan-import-type ReceiptShape from Shapes
 */
final class Fix extends Command {
	private const LOOK_SECONDS = 120;

	/**
	 * Repairs something, checks the site and looks again. Without an id it lists what can be repaired.
	 *
	 * ## OPTIONS
	 *
	 * [<fix>]
	 * : Id of a fix, as registration-role, or of the check it repairs.
	 *
	 * [--choices=<ids>]
	 * : Ids of what it shall be done to, with commas; left out, what the preview chooses.
	 *
	 * [--dry-run]
	 * : Only says what would change.
	 *
	 * [--yes]
	 * : Asks nothing, also where it cannot be undone.
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
				$user = get_current_user_id();
				if ( array() === $arguments ) {
					Output::rows( $this->services()->fixes()->all( $user ), array( 'id', 'kind', 'needed', 'title', 'obstacle' ), $options );
					return;
				}
				$id      = $this->id( $arguments[0] );
				$choices = self::texts( $options, 'choices' );
				$preview = $this->services()->fixes()->preview( $id, $choices, $user );
				if ( self::is_set( $options, 'dry-run' ) ) {
					$this->tell_preview( $preview, $options );
					return;
				}
				if ( '' === $preview['obstacle'] && 'final' === $preview['kind'] ) {
					Output::remark( $preview['undo'] );
					foreach ( $preview['changes'] as $change ) {
						Output::remark( "{$change['place']}: {$change['before']} -> {$change['after']}" );
					}
					\WP_CLI::confirm( Output::line( $preview['title'] ) . '?', array_intersect_key( $options, array( 'yes' => true ) ) );
				}
				$receipt = $this->services()->fixes()->apply( $id, $preview['fingerprint'], $choices, 'final' === $preview['kind'], $user );
				// What it repaired waits to be looked at again.
				Slices::run( $this->services()->scans(), 5.0, self::LOOK_SECONDS );
				$this->tell_receipt( $receipt, $options );
			}
		);
	}

	/** The fix that a check names, where a check was asked for. */
	private function id( string $asked ): string {
		$fix = str_contains( $asked, '/' ) ? $this->services()->reports()->detail( $asked )['fix'] : $asked;
		if ( '' === $fix ) {
			/* translators: %s: id of a check */
			throw Problem::conflict( sprintf( __( '%s has no fix that can be applied from here.', 'store-posture' ), $asked ) );
		}
		return $fix;
	}

	/**
	 * @param FixPreviewShape         $preview
	 * @param array<array-key, mixed> $options
	 */
	private function tell_preview( array $preview, array $options ): void {
		if ( in_array( self::text( $options, 'format' ), array( 'json', 'yaml' ), true ) ) {
			Output::document( $preview, $options );
			return;
		}
		Output::rows( $preview['changes'], array( 'place', 'before', 'after' ), $options );
		foreach ( array( $preview['undo'], ...$preview['effects'], $preview['obstacle'] ) as $sentence ) {
			if ( '' !== $sentence ) {
				Output::remark( $sentence );
			}
		}
	}

	/**
	 * @param ReceiptShape            $receipt
	 * @param array<array-key, mixed> $options
	 */
	private function tell_receipt( array $receipt, array $options ): void {
		Output::rows( array( $receipt ), array( 'id', 'fix', 'status', 'note' ), $options );
		if ( 'applied' !== $receipt['status'] ) {
			\WP_CLI::halt( self::REFUSED );
		}
		if ( $receipt['undo']['possible'] ) {
			/* translators: %s: a command */
			Output::remark( sprintf( __( 'Undo it by: %s', 'store-posture' ), "wp posture undo {$receipt['id']}" ) );
		}
		foreach ( $receipt['checks'] as $check ) {
			$finding = $this->services()->reports()->detail( $check )['finding'];
			Output::remark( "{$check}: {$finding['outcome']}. {$finding['title']}" );
		}
	}
}
