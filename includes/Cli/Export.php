<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * The report for somewhere else.
 */
final class Export extends Command {
	/**
	 * Writes the report, as of the last look, to the standard output or into a file that the web server does not show.
	 *
	 * ## OPTIONS
	 *
	 * [<path>]
	 * : Left out: the standard output.
	 *
	 * [--format=<format>]
	 * : The report as JSON, findings as CSV, or one page to read and print.
	 * ---
	 * default: json
	 * options:
	 *   - json
	 *   - csv
	 *   - html
	 * ---
	 *
	 * [--edition=<edition>]
	 * : Of the page: the client's says what, who and how it went; the technical one all.
	 * ---
	 * default: client
	 * options:
	 *   - client
	 *   - technical
	 * ---
	 *
	 * [--from=<date>]
	 * : Where the progress on the page begins, as 2026-11-01.
	 *
	 * [--to=<date>]
	 * : Where it ends.
	 *
	 * [--dry-run]
	 * : Writes nothing, and says how many bytes it would be.
	 *
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$this->with(
			self::MANAGE,
			function () use ( $arguments, $options ): void {
				$parts = $this->services()->exports()->parts( self::text( $options, 'format' ), self::text( $options, 'edition' ), self::text( $options, 'from' ), self::text( $options, 'to' ) );
				if ( self::is_set( $options, 'dry-run' ) ) {
					$bytes = 0;
					foreach ( $parts as $part ) {
						$bytes += strlen( $part );
					}
					/* translators: %d: a number */
					Output::remark( sprintf( __( '%d bytes. Nothing was written.', 'store-posture' ), $bytes ) );
				} elseif ( array() !== $arguments ) {
					$this->services()->destination()->write( $arguments[0], $parts );
				} else {
					foreach ( $parts as $part ) {
						fwrite( STDOUT, $part );
					}
				}
			}
		);
	}
}
