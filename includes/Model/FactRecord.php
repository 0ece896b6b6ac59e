<?php
declare(strict_types=1);

namespace StorePosture\Model;

use StorePosture\Contract\Shapes;

/**
 * A fact as last seen.
 *
 * @phpstan-import-type FactRecordShape from Shapes
 */
final class FactRecord {
	/**
	 * @param array<string, mixed>|null $value   Null: nothing could be seen.
	 * @param array<string, string>     $reasons Path inside the fact to reason code.
	 */
	public function __construct(
		public readonly string $fact,
		public readonly ?array $value,
		public readonly array $reasons,
		public readonly string $seen_at,
		public readonly string $vantage,
	) {}

	public static function unseen( string $fact, string $reason, string $now ): self {
		return new self( $fact, null, array( '' => $reason ), $now, '' );
	}

	/**
	 * Why a path inside the fact is null: the exact path, then without places in lists, then what stands above it.
	 *
	 * @param string $path Such as list.3.owner; '' for all of it.
	 */
	public function reason( string $path ): string {
		$keys = '' === $path ? array() : explode( '.', $path );
		while ( array() !== $keys ) {
			$exact   = implode( '.', $keys );
			$general = implode( '.', array_filter( $keys, fn ( string $key ): bool => ! ctype_digit( $key ) ) );
			$reason  = $this->reasons[ $exact ] ?? $this->reasons[ $general ] ?? '';
			if ( '' !== $reason ) {
				return $reason;
			}
			array_pop( $keys );
		}
		return $this->reasons[''] ?? '';
	}

	/**
	 * @return FactRecordShape
	 */
	public function to_array(): array {
		return array(
			'fact'    => $this->fact,
			'value'   => $this->value,
			'reasons' => $this->reasons,
			'seen_at' => $this->seen_at,
			'vantage' => $this->vantage,
		);
	}
}
