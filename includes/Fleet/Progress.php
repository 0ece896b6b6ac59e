<?php
declare(strict_types=1);

namespace StorePosture\Fleet;

use StorePosture\Contract\Shapes;

/**
 * How it went between two dates: the first and the last whole scan in between, and what the store itself changed.
 *
 * @phpstan-import-type HistoryShape from Shapes
 * @phpstan-type PastScan value-of<HistoryShape['scans']>
 * @phpstan-type Change value-of<HistoryShape['changes']>
 */
final class Progress {
	/**
	 * @param PastScan|null $first
	 * @param PastScan|null $last
	 * @param list<Change>  $fixed
	 * @param list<Change>  $new
	 */
	private function __construct(
		public readonly ?array $first,
		public readonly ?array $last,
		public readonly array $fixed,
		public readonly array $new,
	) {}

	/**
	 * @param HistoryShape $history
	 * @param string       $from    Date; '' for none.
	 * @param string       $to      Date; '' for none.
	 */
	public static function between( array $history, string $from, string $to ): self {
		$is_in   = static fn ( array $row ): bool => is_string( $row['at'] ) && substr( $row['at'], 0, 10 ) >= $from && ( '' === $to || substr( $row['at'], 0, 10 ) <= $to );
		$scans   = array_values( array_filter( $history['scans'], $is_in ) );
		$first   = $scans[0] ?? null;
		// What the first of them found new was not found in this time.
		$changes = array_filter( $history['changes'], static fn ( array $change ): bool => $is_in( $change ) && null !== $first && $change['at'] > $first['at'] && 'store' === $change['cause'] );
		return new self(
			$first,
			array() === $scans ? null : $scans[ count( $scans ) - 1 ],
			array_values( array_filter( $changes, static fn ( array $change ): bool => 'fail' === $change['from'] && 'pass' === $change['to'] ) ),
			array_values( array_filter( $changes, static fn ( array $change ): bool => 'fail' === $change['to'] ) ),
		);
	}
}
