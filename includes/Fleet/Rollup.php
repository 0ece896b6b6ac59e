<?php
declare(strict_types=1);

namespace StorePosture\Fleet;

use StorePosture\Contract\Read;
use StorePosture\Model\Problem;
use StorePosture\Model\Severity;

/**
 * Many exports in one table: what is urgent where, what is open longest, why something could not be checked, and which finding
 * stands at how many sites. Reads files that other sites wrote, so nothing in them is taken for granted.
 *
 * @phpstan-type Row array{site: string, file: string, looked_at: string, score: int|null, coverage: int|null, urgent: int, to_do: int, oldest_days: int, oldest: string, unseen: int, unseen_because: string}
 */
final class Rollup {
	private const MOST_FILES = 2000;
	private const MOST_BYTES = 8388608;

	/** @var list<Row> */
	public readonly array $rows;

	/** @var list<array{id: string, title: string, severity: string, sites: list<string>}> Most urgent first, then those that most sites have. */
	public readonly array $findings;

	/** @var list<string> Names of files that are no export. */
	public readonly array $skipped;

	/**
	 * @throws Problem Where the folder has none, or too many.
	 */
	public function __construct( string $folder ) {
		$files = is_dir( $folder ) ? glob( rtrim( $folder, '/' ) . '/*.json' ) : false;
		if ( false === $files || array() === $files || count( $files ) > self::MOST_FILES ) {
			/* translators: %d: a number */
			throw Problem::invalid( sprintf( __( 'A folder with 1 to %d exports as .json files is needed.', 'store-posture' ), self::MOST_FILES ) );
		}
		$rows    = array();
		$across  = array();
		$skipped = array();
		foreach ( $files as $file ) {
			$report = self::read( $file );
			if ( null === $report ) {
				$skipped[] = basename( $file );
				continue;
			}
			$row    = self::row( basename( $file ), $report );
			$rows[] = $row;
			foreach ( self::open( $report ) as $finding ) {
				$id                       = Read::text( $finding, 'id' );
				$across[ $id ]['id']      = $id;
				$across[ $id ]['title'] ??= Read::text( $finding, 'title' );
				$across[ $id ]['severity'] ??= Read::text( $finding, 'severity' );
				$across[ $id ]['sites'][] = $row['site'];
			}
		}
		usort( $rows, static fn ( array $a, array $b ): int => array( $b['urgent'], $b['to_do'], $a['site'] ) <=> array( $a['urgent'], $a['to_do'], $b['site'] ) );
		$found = array_values( $across );
		usort( $found, static fn ( array $a, array $b ): int => array( self::rank( $b['severity'] ), count( $b['sites'] ), $a['id'] ) <=> array( self::rank( $a['severity'] ), count( $a['sites'] ), $b['id'] ) );
		$this->rows     = $rows;
		$this->findings = $found;
		$this->skipped  = $skipped;
	}

	/**
	 * @return iterable<string>
	 */
	public function csv(): iterable {
		yield Csv::line( array( 'site', 'file', 'looked_at', 'score', 'coverage', 'urgent', 'to_do', 'oldest_days', 'oldest', 'unseen', 'unseen_because' ) );
		foreach ( $this->rows as $row ) {
			yield Csv::line( array_values( $row ) );
		}
	}

	/**
	 * @return iterable<string>
	 */
	public function page(): iterable {
		$text = static fn ( array $row ): array => array_map( static fn ( mixed $cell ): string => is_scalar( $cell ) ? (string) $cell : '', array_values( $row ) );
		/* translators: %d: a number */
		yield Page::head( sprintf( __( 'Store security: %d sites', 'store-posture' ), count( $this->rows ) ) );
		yield Page::table( array( __( 'Site', 'store-posture' ), __( 'File', 'store-posture' ), __( 'Looked at', 'store-posture' ), __( 'Points of 100', 'store-posture' ), __( 'Checked, %', 'store-posture' ), __( 'To fix today', 'store-posture' ), __( 'To do in all', 'store-posture' ), __( 'Open longest, days', 'store-posture' ), __( 'Open longest', 'store-posture' ), __( 'Could not check', 'store-posture' ), __( 'Mostly because', 'store-posture' ) ), array_map( $text, $this->rows ) );
		yield Page::heading( __( 'One finding across sites', 'store-posture' ) );
		yield Page::table(
			array( __( 'When', 'store-posture' ), __( 'What', 'store-posture' ), __( 'Sites', 'store-posture' ), __( 'Which', 'store-posture' ) ),
			array_map( static fn ( array $finding ): array => array( Page::severity( $finding['severity'] ), $finding['title'], (string) count( $finding['sites'] ), implode( ', ', $finding['sites'] ) ), $this->findings )
		);
		if ( array() !== $this->skipped ) {
			yield Page::heading( __( 'Files that are no export', 'store-posture' ) ) . Page::items( $this->skipped );
		}
		yield Page::foot();
	}

	/**
	 * @return array<array-key, mixed>|null
	 */
	private static function read( string $file ): ?array {
		if ( ! is_file( $file ) || (int) filesize( $file ) > self::MOST_BYTES ) {
			return null;
		}
		$report = json_decode( (string) file_get_contents( $file ), true, 64 );
		return is_array( $report ) && 1 === ( $report['schema_version'] ?? null ) && is_array( $report['findings'] ?? null ) ? $report : null;
	}

	/**
	 * @param array<array-key, mixed> $report
	 * @return Row
	 */
	private static function row( string $file, array $report ): array {
		$open   = self::open( $report );
		$unseen = array_filter( Read::records( $report, 'findings' ), static fn ( array $finding ): bool => 'unknown' === ( $finding['outcome'] ?? '' ) );
		$causes = array_count_values( array_map( static fn ( array $finding ): string => Read::text( $finding, 'reason' ), $unseen ) );
		arsort( $causes );
		$oldest = array();
		foreach ( $open as $finding ) {
			$oldest = array() === $oldest || Read::number( $finding, 'known_for_days' ) > Read::number( $oldest, 'known_for_days' ) ? $finding : $oldest;
		}
		$score    = is_array( $report['score'] ?? null ) ? $report['score'] : array();
		$coverage = $score['coverage'] ?? null;
		$value    = $score['value'] ?? null;
		return array(
			'site'           => Read::text( $report['site'] ?? null, 'name' ),
			'file'           => $file,
			'looked_at'      => Read::text( $report, 'last_scan_at' ),
			'score'          => is_int( $value ) ? $value : null,
			'coverage'       => is_int( $coverage ) || is_float( $coverage ) ? (int) floor( 100 * $coverage ) : null,
			'urgent'         => count( array_filter( $open, static fn ( array $finding ): bool => 'critical' === ( $finding['severity'] ?? '' ) ) ),
			'to_do'          => count( $open ),
			'oldest_days'    => Read::number( $oldest, 'known_for_days' ),
			'oldest'         => Read::text( $oldest, 'title' ),
			'unseen'         => count( $unseen ),
			'unseen_because' => (string) ( array_key_first( $causes ) ?? '' ),
		);
	}

	/**
	 * @param array<array-key, mixed> $report
	 * @return list<array<array-key, mixed>>
	 */
	private static function open( array $report ): array {
		return array_values( array_filter( Read::records( $report, 'findings' ), static fn ( array $finding ): bool => 'fail' === ( $finding['outcome'] ?? '' ) && in_array( Read::text( $finding['state'] ?? null, 'state' ), array( '', 'planned' ), true ) ) );
	}

	private static function rank( string $severity ): int {
		return Severity::tryFrom( $severity )?->rank() ?? -1;
	}
}
