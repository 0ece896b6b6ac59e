<?php
declare(strict_types=1);

namespace StorePosture\Fleet;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Severity;

/**
 * A report as one HTML file that needs nothing else: no script, no picture, no request. For the screen and for paper.
 *
 * The client's edition says what, who and how it went, and nothing that would help somebody to get in: no address, no value, no
 * step.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 * @phpstan-import-type FindingDetailShape from Shapes
 * @phpstan-import-type HistoryShape from Shapes
 */
final class Page {
	private const STYLE = 'body{font:15px/1.5 system-ui,sans-serif;color:#1e1e1e;max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.2rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #ccc;overflow-wrap:anywhere}pre{white-space:pre-wrap;border:1px solid #ccc;padding:.5rem}.note{color:#555}@page{margin:18mm}@media print{body{margin:0;max-width:none;font-size:10.5pt}tr,h2,h3{break-inside:avoid;break-after:auto}h2,h3{break-after:avoid}}';

	/**
	 * @param ReportShape                           $report
	 * @param \Closure(string): FindingDetailShape $detail Of a check.
	 */
	public function __construct( private readonly array $report, private readonly Progress $progress, private readonly \Closure $detail ) {}

	/**
	 * @return iterable<string>
	 */
	public function parts( bool $is_technical ): iterable {
		/* translators: %s: name of a shop */
		$title = sprintf( __( 'Store security: %s', 'store-posture' ), $this->report['site']['name'] );
		yield self::head( $title );
		yield self::paragraph( $this->report['verdict'] );
		/* translators: %s: date */
		yield self::note( sprintf( __( 'As of %s.', 'store-posture' ), self::day( $this->report['last_scan_at'] ?? $this->report['generated_at'] ) ) );
		yield $this->progress();
		yield from $this->to_do( $is_technical );
		yield $this->decided();
		yield $this->unseen();
		yield self::heading( __( 'What this does not look at', 'store-posture' ) ) . self::items( $this->report['not_looked_at'] );
		yield self::foot();
	}

	public static function head( string $title ): string {
		return '<!doctype html><html ' . get_language_attributes( 'html' ) . '><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
			. '<title>' . esc_html( $title ) . '</title><style>' . self::STYLE . '</style></head><body><h1>' . esc_html( $title ) . '</h1>';
	}

	public static function foot(): string {
		return '</body></html>' . "\n";
	}

	private function progress(): string {
		$first = $this->progress->first;
		$last  = $this->progress->last;
		if ( null === $first || null === $last ) {
			return '';
		}
		$rows = array();
		foreach ( $first['scan'] === $last['scan'] ? array( $last ) : array( $first, $last ) as $scan ) {
			$rows[] = array( self::day( $scan['at'] ), (string) $scan['urgent'], (string) $scan['to_do'], null === $scan['score'] ? __( 'too little was seen', 'store-posture' ) : (string) $scan['score'], floor( 100 * $scan['coverage'] ) . ' %' );
		}
		$html = self::heading( __( 'How it went', 'store-posture' ) )
			. self::table( array( __( 'Date', 'store-posture' ), __( 'To fix today', 'store-posture' ), __( 'To do in all', 'store-posture' ), __( 'Points of 100', 'store-posture' ), __( 'Checked', 'store-posture' ) ), $rows );
		foreach ( array( array( __( 'Put right', 'store-posture' ), $this->progress->fixed ), array( __( 'New', 'store-posture' ), $this->progress->new ) ) as list( $heading, $changes ) ) {
			if ( array() !== $changes ) {
				$html .= '<h3>' . esc_html( $heading ) . '</h3>' . self::items( array_map( static fn ( array $change ): string => self::day( $change['at'] ) . ': ' . $change['topic'], $changes ) );
			}
		}
		return $html;
	}

	/**
	 * @return iterable<string>
	 */
	private function to_do( bool $is_technical ): iterable {
		$open = $this->of( 'fail', static fn ( array $finding ): bool => null === $finding['state'] || 'planned' === $finding['state']['state'] );
		yield self::heading( __( 'To do', 'store-posture' ) );
		if ( array() === $open ) {
			yield self::paragraph( __( 'Nothing in what was checked.', 'store-posture' ) );
			return;
		}
		yield self::table(
			array( __( 'When', 'store-posture' ), __( 'What', 'store-posture' ), __( 'Who', 'store-posture' ), __( 'Minutes', 'store-posture' ), __( 'Known for days', 'store-posture' ), __( 'Planned', 'store-posture' ) ),
			array_map( static fn ( array $finding ): array => array( self::severity( $finding['severity'] ), $finding['title'] . ( '' === $finding['origin'] ? '' : " ({$finding['origin']})" ), self::who( $finding['who'] ), (string) $finding['minutes'], (string) $finding['known_for_days'], null === $finding['state'] ? '' : "{$finding['state']['by']}, {$finding['state']['until']}" ), $open )
		);
		foreach ( $is_technical ? $open : array() as $finding ) {
			yield $this->in_full( ( $this->detail )( $finding['id'] ) );
		}
	}

	/**
	 * @param FindingDetailShape $detail
	 */
	private function in_full( array $detail ): string {
		$finding = $detail['finding'];
		$html    = '<h3>' . esc_html( $finding['title'] ) . '</h3>' . self::note( "{$finding['id']}, {$finding['severity']}" . ( '' === $finding['origin'] ? '' : ", {$finding['origin']}" ) ) . self::paragraph( $detail['why'] );
		$html   .= self::table( array( __( 'What decided', 'store-posture' ), __( 'Value', 'store-posture' ) ), array_map( static fn ( array $leaf ): array => array( $leaf['path'], null === $leaf['value'] ? $leaf['reason'] : ( is_bool( $leaf['value'] ) ? ( $leaf['value'] ? 'true' : 'false' ) : (string) $leaf['value'] ) ), $detail['evidence'] ) );
		foreach ( $detail['steps'] as $step ) {
			$html .= self::paragraph( $step['text'] ) . ( '' === $step['snippet'] ? '' : '<pre>' . esc_html( $step['snippet'] ) . '</pre>' );
		}
		foreach ( $detail['references'] as $reference ) {
			$html .= self::note( "{$reference['label']}: {$reference['url']}" );
		}
		return $html;
	}

	private function decided(): string {
		$closed = array_values( array_filter( $this->report['findings'], static fn ( array $finding ): bool => null !== $finding['state'] && 'planned' !== $finding['state']['state'] ) );
		return array() === $closed ? '' : self::heading( __( 'What somebody decided', 'store-posture' ) ) . self::table(
			array( __( 'What', 'store-posture' ), __( 'Decided', 'store-posture' ), __( 'Who', 'store-posture' ), __( 'Until', 'store-posture' ), __( 'Why', 'store-posture' ) ),
			array_map( static fn ( array $finding ): array => array( $finding['title'], self::state( $finding['state']['state'] ?? '' ), $finding['state']['by'] ?? '', $finding['state']['until'] ?? '', $finding['state']['note'] ?? '' ), $closed )
		);
	}

	private function unseen(): string {
		$unseen = array( ...$this->of( 'unknown' ), ...$this->of( 'error' ) );
		return array() === $unseen ? '' : self::heading( __( 'Could not check', 'store-posture' ) ) . self::table(
			array( __( 'What', 'store-posture' ), __( 'Why', 'store-posture' ) ),
			array_map( static fn ( array $finding ): array => array( $finding['topic'], $finding['reason'] ), $unseen )
		);
	}

	/**
	 * Most urgent first.
	 *
	 * @param (\Closure(FindingShape): bool)|null $wanted
	 * @return list<FindingShape>
	 */
	private function of( string $outcome, ?\Closure $wanted = null ): array {
		$found = array_values( array_filter( $this->report['findings'], static fn ( array $finding ): bool => $outcome === $finding['outcome'] && ( null === $wanted || $wanted( $finding ) ) ) );
		usort( $found, static fn ( array $a, array $b ): int => Severity::from( $b['severity'] )->rank() <=> Severity::from( $a['severity'] )->rank() );
		return $found;
	}

	/**
	 * @param list<string>       $head
	 * @param list<list<string>> $rows
	 */
	public static function table( array $head, array $rows ): string {
		return '<table><thead>' . self::row( $head, 'th' ) . '</thead><tbody>' . implode( '', array_map( static fn ( array $row ): string => self::row( $row, 'td' ), $rows ) ) . '</tbody></table>';
	}

	/**
	 * @param list<string> $cells
	 */
	private static function row( array $cells, string $tag ): string {
		return '<tr>' . implode( '', array_map( static fn ( string $cell ): string => "<{$tag}>" . esc_html( $cell ) . "</{$tag}>", $cells ) ) . '</tr>';
	}

	/**
	 * @param list<string> $lines
	 */
	public static function items( array $lines ): string {
		return '<ul>' . implode( '', array_map( static fn ( string $line ): string => '<li>' . esc_html( $line ) . '</li>', $lines ) ) . '</ul>';
	}

	public static function heading( string $text ): string {
		return '<h2>' . esc_html( $text ) . '</h2>';
	}

	private static function paragraph( string $text ): string {
		return '<p>' . esc_html( $text ) . '</p>';
	}

	private static function note( string $text ): string {
		return '<p class="note">' . esc_html( $text ) . '</p>';
	}

	/** In the site's zone, as the site writes dates. */
	private static function day( string $utc ): string {
		$day = wp_date( 'Y-m-d', (int) strtotime( $utc ) );
		return false === $day ? '' : $day;
	}

	public static function severity( string $severity ): string {
		return match ( $severity ) {
			'critical' => __( 'fix today', 'store-posture' ),
			'high'     => __( 'this week', 'store-posture' ),
			'medium'   => __( 'this month', 'store-posture' ),
			default    => __( 'when you can', 'store-posture' ),
		};
	}

	private static function who( string $who ): string {
		return match ( $who ) {
			'host'      => __( 'host', 'store-posture' ),
			'developer' => __( 'developer', 'store-posture' ),
			default     => __( 'owner', 'store-posture' ),
		};
	}

	private static function state( string $state ): string {
		return match ( $state ) {
			'accepted'          => __( 'live with it', 'store-posture' ),
			'handled_elsewhere' => __( 'handled elsewhere', 'store-posture' ),
			default             => __( 'no problem here', 'store-posture' ),
		};
	}
}
