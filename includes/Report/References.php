<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Data;
use StorePosture\Contract\Shapes;
use StorePosture\Model\Words;

/**
 * The rules and standards that checks name, by data/references.json.
 *
 * @phpstan-import-type FindingDetailShape from Shapes
 * @phpstan-import-type ReportShape from Shapes
 */
final class References {
	/**
	 * @param list<string> $ids
	 * @return FindingDetailShape['references'] In the order of the ids; unknown ones are left out.
	 */
	public static function of( array $ids, Data $data, Words $words ): array {
		$rows = array();
		foreach ( $data->any( 'references' ) as $row ) {
			if ( is_array( $row ) && is_string( $row['id'] ?? null ) && is_string( $row['label'] ?? null ) && is_string( $row['url'] ?? null ) ) {
				$rows[ $row['id'] ] = array(
					'id'    => $row['id'],
					'label' => $words->say( $row['label'] ),
					'url'   => $row['url'],
				);
			}
		}
		$references = array();
		foreach ( $ids as $id ) {
			if ( isset( $rows[ $id ] ) ) {
				$references[] = $rows[ $id ];
			}
		}
		return $references;
	}

	/**
	 * Each once, by its label: to choose from.
	 *
	 * @param list<string> $ids
	 * @return ReportShape['references']
	 */
	public static function to_choose( array $ids, Data $data, Words $words ): array {
		$choices = array();
		foreach ( self::of( array_values( array_unique( $ids ) ), $data, $words ) as $reference ) {
			$choices[] = array(
				'id'    => $reference['id'],
				'label' => $reference['label'],
			);
		}
		usort( $choices, fn ( array $a, array $b ): int => strnatcasecmp( $a['label'], $b['label'] ) );
		return $choices;
	}
}
