<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Fixes\Support\Edits\ConstantChange;
use StorePosture\Fixes\Support\Edits\DraftPage;
use StorePosture\Fixes\Support\Edits\MovedFile;
use StorePosture\Fixes\Support\Edits\NewFile;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Edits\RowChange;
use StorePosture\Fixes\Support\Edits\RuleBlock;
use StorePosture\Fixes\Support\Edits\WebhookScheme;

/**
 * Edits as receipts keep them, and back.
 */
final class Edits {
	/** Names in receipts, which outlive the classes. */
	private const KINDS = array(
		'option'   => OptionChange::class,
		'constant' => ConstantChange::class,
		'rules'    => RuleBlock::class,
		'new_file' => NewFile::class,
		'moved'    => MovedFile::class,
		'row'      => RowChange::class,
		'webhook'  => WebhookScheme::class,
		'draft'    => DraftPage::class,
	);

	/**
	 * @param list<Edit> $edits
	 * @return list<array<string, mixed>>
	 */
	public static function stored( array $edits ): array {
		$stored = array();
		foreach ( $edits as $edit ) {
			$kind = array_search( $edit::class, self::KINDS, true );
			if ( is_string( $kind ) ) {
				$stored[] = array( 'kind' => $kind ) + $edit->stored();
			}
		}
		return $stored;
	}

	/**
	 * @param list<array<string, mixed>> $stored
	 * @return list<Edit>|null Null: a part of it cannot be read any more.
	 */
	public static function restored( array $stored ): ?array {
		$edits = array();
		foreach ( $stored as $one ) {
			$class = self::KINDS[ is_string( $one['kind'] ?? null ) ? $one['kind'] : '' ] ?? null;
			$edit  = null === $class ? null : $class::restored( $one );
			if ( null === $edit ) {
				return null;
			}
			$edits[] = $edit;
		}
		return $edits;
	}
}
