<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Judge\Context;
use StorePosture\Judge\Evaluator;
use StorePosture\Model\Words;

/**
 * What we saw, row by row. Accounts and paths are counts for whoever may not manage.
 *
 * @phpstan-import-type CheckShape from Shapes
 * @phpstan-import-type FindingDetailShape from Shapes
 */
final class Rows {
	private const PRIVATE_KINDS = array( 'users', 'paths' );

	/**
	 * @param CheckShape $check
	 * @return FindingDetailShape['saw']
	 */
	public static function of( array $check, Context $context, Reader $reader, Vocabulary $vocabulary, Words $words ): array {
		$rows = array();
		foreach ( $check['show'] as $row ) {
			$value  = Evaluator::evaluate( $row['value'], $context )->value;
			$hidden = ! $reader->may_manage && null !== $value && in_array( $row['as'], self::PRIVATE_KINDS, true );
			$rows[] = array(
				'label'  => $words->say( $row['label'] ),
				'as'     => $row['as'],
				'value'  => $hidden ? self::count( $value ) : self::named( $vocabulary->words( Field::of( $row['value'] ), $value ), $row['as'], $reader ),
				'hidden' => $hidden,
			);
		}
		return $rows;
	}

	/** Facts hold references to accounts; who may manage reads names. */
	private static function named( mixed $value, string $kind, Reader $reader ): mixed {
		if ( 'users' !== $kind || ! is_array( $value ) ) {
			return $value;
		}
		return array_map(
			fn ( mixed $item ): mixed => is_array( $item ) && 'user' === ( $item['kind'] ?? null ) && is_int( $item['id'] ?? null )
				? array( 'name' => ( $reader->name )( $item['id'] ) ) + $item
				: $item,
			$value
		);
	}

	private static function count( mixed $value ): int {
		if ( is_int( $value ) ) {
			return $value;
		}
		return is_array( $value ) && array_is_list( $value ) ? count( $value ) : 1;
	}
}
