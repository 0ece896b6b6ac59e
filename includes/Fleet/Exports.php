<?php
declare(strict_types=1);

namespace StorePosture\Fleet;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;
use StorePosture\Report\HistoryPage;
use StorePosture\Report\Reports;

/**
 * The report for somewhere else, part by part, so that nobody has to hold or keep the whole of it: the document as JSON, findings
 * as CSV, or a page to read and print.
 *
 * @phpstan-import-type ReportShape from Shapes
 */
final class Exports {
	/** For whom a page is: what, who and how it went; or all that a holder of manage_store_posture sees. */
	public const CLIENT    = 'client';
	public const TECHNICAL = 'technical';

	private const DAY = '/^\d{4}-\d\d-\d\d$/D';

	public function __construct( private readonly Reports $reports, private readonly HistoryPage $history ) {}

	/**
	 * @param string $from Date, for the progress that a page shows; '' for the first scan that is kept.
	 * @param string $to   Date; '' for the last scan.
	 * @return iterable<string>
	 * @throws Problem For a format, an edition or a date that is none.
	 */
	public function parts( string $format, string $edition, string $from = '', string $to = '' ): iterable {
		if ( ! in_array( $edition, array( self::CLIENT, self::TECHNICAL ), true ) ) {
			throw Problem::invalid( __( 'The edition is client or technical.', 'store-posture' ) );
		}
		foreach ( array( $from, $to ) as $day ) {
			if ( '' !== $day && 1 !== preg_match( self::DAY, $day ) ) {
				throw Problem::invalid( __( 'This is no date.', 'store-posture' ) );
			}
		}
		return match ( $format ) {
			'json'  => array( wp_json_encode( $this->reports->report(), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ) . "\n" ),
			'csv'   => self::csv( $this->reports->report() ),
			'html'  => ( new Page( $this->reports->report(), Progress::between( $this->history->page(), $from, $to ), $this->reports->detail( ... ) ) )->parts( self::TECHNICAL === $edition ),
			default => throw Problem::invalid( __( 'The format is json, csv or html.', 'store-posture' ) ),
		};
	}

	/**
	 * @param ReportShape $report
	 * @return iterable<string>
	 */
	private static function csv( array $report ): iterable {
		yield Csv::line( array( 'id', 'area', 'severity', 'outcome', 'title', 'who', 'minutes', 'known_since', 'state', 'state_by', 'state_until', 'state_note', 'reason' ) );
		foreach ( $report['findings'] as $finding ) {
			$state = $finding['state'];
			yield Csv::line(
				array(
					$finding['id'],
					$finding['area'],
					$finding['severity'],
					$finding['outcome'],
					$finding['title'],
					$finding['who'],
					$finding['minutes'],
					$finding['known_since'],
					$state['state'] ?? '',
					$state['by'] ?? '',
					$state['until'] ?? '',
					$state['note'] ?? '',
					$finding['reason'],
				)
			);
		}
	}
}
