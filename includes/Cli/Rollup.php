<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Fleet\Rollup as Table;

/**
 * Many exports in one table.
 */
final class Rollup extends Command {
	/**
	 * Reads a folder of exports (.json) of many sites, and tells what is urgent where.
	 *
	 * ## OPTIONS
	 *
	 * <folder>
	 * : Where the exports are.
	 *
	 * [<path>]
	 * : For --format=html and csv; left out: the standard output.
	 *
	 * [--fields=<fields>]
	 * : Names of fields, with commas; for all but html.
	 *
	 * [--format=<format>]
	 * : One page to read and print, or the rows.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 *   - csv
	 *   - yaml
	 *   - count
	 *   - html
	 * ---
	 *
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$this->with(
			self::MANAGE,
			function () use ( $arguments, $options ): void {
				$table = new Table( $arguments[0] ?? '' );
				$parts = match ( self::text( $options, 'format' ) ) {
					'html'  => $table->page(),
					'csv'   => isset( $options['fields'] ) ? null : $table->csv(),
					default => null,
				};
				if ( null === $parts ) {
					Output::rows( $table->rows, array( 'site', 'urgent', 'to_do', 'score', 'coverage', 'oldest_days', 'unseen' ), $options );
				} elseif ( isset( $arguments[1] ) ) {
					$this->services()->destination()->write( $arguments[1], $parts );
				} else {
					foreach ( $parts as $part ) {
						fwrite( STDOUT, $part );
					}
				}
				foreach ( $table->skipped as $name ) {
					/* translators: %s: name of a file */
					Output::remark( sprintf( __( 'No export: %s', 'store-posture' ), $name ) );
				}
			}
		);
	}
}
