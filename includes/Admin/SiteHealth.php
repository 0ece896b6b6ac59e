<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Services;

/**
 * Open critical and high findings in Tools, Site Health; each links to the panel.
 *
 * @phpstan-import-type FindingShape from \StorePosture\Contract\Shapes
 */
final class SiteHealth {
	public function __construct( private readonly Services $services ) {}

	/**
	 * @param mixed $tests Other plugins filter it too.
	 * @return mixed
	 */
	public function add_tests( mixed $tests ): mixed {
		if ( ! is_array( $tests ) || ! is_array( $tests['direct'] ?? null ) ) {
			return $tests;
		}
		foreach ( $this->services->reports()->report()['findings'] as $finding ) {
			if ( 'fail' === $finding['outcome'] && 'planned' === ( $finding['state']['state'] ?? 'planned' ) && in_array( $finding['severity'], array( 'critical', 'high' ), true ) ) {
				$tests['direct'][ 'store_posture_' . strtr( $finding['id'], '/-', '__' ) ] = array(
					'label' => $finding['topic'],
					'test'  => fn (): array => self::result( $finding ),
				);
			}
		}
		return $tests;
	}

	/**
	 * @param FindingShape $finding
	 * @return array<string, mixed>
	 */
	private static function result( array $finding ): array {
		$is_critical = 'critical' === $finding['severity'];
		return array(
			'label'       => $finding['title'],
			'status'      => $is_critical ? 'critical' : 'recommended',
			'badge'       => array(
				'label' => __( 'Store security', 'store-posture' ),
				'color' => $is_critical ? 'red' : 'orange',
			),
			/* translators: %d: minutes */
			'description' => '<p>' . esc_html( Words::severity( $finding['severity'] ) . '. ' . sprintf( __( 'It takes about %d minutes.', 'store-posture' ), (int) $finding['minutes'] ) ) . '</p>',
			'actions'     => sprintf(
				'<p><a href="%s">%s</a></p>',
				esc_url( Screen::url( array( 'check' => $finding['id'] ) ) ),
				esc_html__( 'See what was seen and how to mend it', 'store-posture' )
			),
			'test'        => 'store_posture_' . strtr( $finding['id'], '/-', '__' ),
		);
	}
}
