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
	public static function of( array $check, Context $context, bool $may_manage, Words $words ): array {
		$rows = array();
		foreach ( $check['show'] as $row ) {
			$value  = Evaluator::evaluate( $row['value'], $context )->value;
			$hidden = ! $may_manage && null !== $value && in_array( $row['as'], self::PRIVATE_KINDS, true );
			$rows[] = array(
				'label'  => $words->say( $row['label'] ),
				'as'     => $row['as'],
				'value'  => $hidden ? self::count( $value ) : $value,
				'hidden' => $hidden,
			);
		}
		return $rows;
	}

	private static function count( mixed $value ): int {
		if ( is_int( $value ) ) {
			return $value;
		}
		return is_array( $value ) && array_is_list( $value ) ? count( $value ) : 1;
	}
}
