<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Words;

/**
 * The areas of the checklist, by data/pillars.json, with their names on screen.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type CheckShape from Shapes
 */
final class Areas {
	/** Of an agency's own checks; see docs/POLICY.md. */
	public const HOUSE = 'house';

	private const TITLES = array(
		'transport'     => 'Connection',
		'accounts'      => 'Accounts',
		'software'      => 'Updates',
		'files'         => 'Files',
		'configuration' => 'Configuration',
		'exposure'      => 'What strangers can read',
		'store'         => 'Store',
		'monitoring'    => 'Copies and warnings',
		'payments'      => 'Payments',
		'privacy'       => 'Privacy',
		'response'      => 'Emergency plan',
		'listening'     => 'Hearing from people',
		'business-risk' => 'Business risk',
		'help'          => 'Professional help',
	);

	/**
	 * @param array<array-key, mixed>                                  $table   Values of data/pillars.json.
	 * @param list<array{id: CheckShape['pillar'], label: string, ...}> $pillars
	 * @param string                                                   $policy  Name of the policy in force; '' for none.
	 * @return ReportShape['areas']
	 */
	public static function of( array $table, array $pillars, Words $words, string $policy = '' ): array {
		$ids   = array_column( $pillars, 'id', 'id' );
		$areas = array();
		foreach ( is_array( $table['pillars'] ?? null ) ? $table['pillars'] : array() as $row ) {
			$pillar = is_array( $row ) && is_string( $row['id'] ?? null ) ? $ids[ $row['id'] ] ?? null : null;
			foreach ( is_array( $row ) && is_array( $row['areas'] ?? null ) ? $row['areas'] : array() as $area ) {
				if ( null !== $pillar && is_string( $area ) ) {
					$areas[] = array(
						'id'     => $area,
						'title'  => $words->say( self::TITLES[ $area ] ?? $area ),
						'pillar' => $pillar,
					);
				}
			}
		}
		if ( '' !== $policy ) {
			$areas[] = array(
				'id'     => self::HOUSE,
				'title'  => $words->say( 'House rules of %s', $policy ),
				'pillar' => 'take-security-seriously',
			);
		}
		return $areas;
	}

	/**
	 * @return list<string>
	 */
	public static function known(): array {
		return array_keys( self::TITLES );
	}
}
