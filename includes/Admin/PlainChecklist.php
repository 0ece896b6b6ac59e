<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Model\Severity;
use StorePosture\Services;

/**
 * The checklist as plain HTML: what stands in the panel's root until its script runs, and for good where none does.
 *
 * @phpstan-import-type FindingShape from \StorePosture\Contract\Shapes
 * @phpstan-import-type ReportShape from \StorePosture\Contract\Shapes
 */
final class PlainChecklist {
	public function __construct( private readonly Services $services ) {}

	public function show(): void {
		$report = $this->services->reports()->report();
		echo '<h1 class="wp-heading-inline screen-reader-text">' . esc_html__( 'Security checklist', 'store-posture' ) . '</h1><hr class="wp-header-end">';
		echo '<div id="store-posture-root"><div class="store-posture-plain">';
		HoldNotice::show();
		$this->verdict( $report );
		foreach ( array( 'fail', 'needs_answer', 'unknown', 'error', 'pass', 'not_applicable' ) as $outcome ) {
			$this->group( $outcome, $report['findings'] );
		}
		echo '</div></div>';
	}

	/**
	 * @param ReportShape $report
	 */
	private function verdict( array $report ): void {
		echo '<p class="store-posture-plain__verdict"><strong>' . esc_html( $report['verdict'] ) . '</strong></p>';
		if ( $report['site']['development_copy'] ) {
			echo '<p>' . esc_html__( 'This is a development copy of the plugin. Install the zip on a live site.', 'store-posture' ) . '</p>';
		}
		if ( 'undecided' === $report['site']['standing'] ) {
			echo '<p>' . esc_html__( 'The address of this site has changed. Is it the live shop, or a copy? Until you say, it sends no mail, checks nothing by itself, and uses no earlier answers.', 'store-posture' ) . '</p>';
		}
		printf(
			'<p><a href="%s">%s</a></p>',
			esc_url( Screen::url( array( 'tab' => 'emergency' ) ) ),
			esc_html__( 'Something is wrong right now', 'store-posture' )
		);
		echo '<noscript><p>' . esc_html__( 'Scripts are off in this browser: the list can be read, but checks are started and questions answered with scripts on.', 'store-posture' ) . '</p></noscript>';
	}

	/**
	 * @param list<FindingShape> $findings
	 */
	private function group( string $outcome, array $findings ): void {
		$members = array_filter( $findings, fn ( array $finding ): bool => $outcome === $finding['outcome'] );
		if ( array() === $members ) {
			return;
		}
		// Most urgent first.
		usort( $members, fn ( array $a, array $b ): int => Severity::from( $b['severity'] )->rank() <=> Severity::from( $a['severity'] )->rank() );
		printf( '<h2>%s (%d)</h2><ul>', esc_html( Words::outcome( $outcome ) ), count( $members ) );
		foreach ( $members as $finding ) {
			printf(
				'<li>%s<strong>%s</strong>%s%s</li>',
				'fail' === $outcome ? esc_html( Words::severity( $finding['severity'] ) ) . ': ' : '',
				esc_html( $finding['title'] ),
				'' === $finding['reason'] ? '' : ' ' . esc_html( $finding['reason'] ),
				null === $finding['state'] ? '' : ' ' . esc_html( Words::state( $finding['state']['state'], $finding['state']['until'] ) )
			);
		}
		echo '</ul>';
	}
}
