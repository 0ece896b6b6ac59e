<?php
declare(strict_types=1);

namespace StorePosture\Judge;

/**
 * A value on its way through the evaluator: what it is, where it stands, what decided it.
 */
final class Seen {
	/**
	 * @param list<array{path: string, value: mixed}> $leaves
	 * @param list<string>|null                       $items_at Where each item stands, when the list was filtered.
	 */
	public function __construct(
		public readonly mixed $value,
		public readonly array $leaves = array(),
		public readonly string $at = '',
		public readonly ?array $items_at = null,
	) {}

	public function item( int $i, mixed $value ): self {
		return new self( $value, array(), $this->items_at[ $i ] ?? ( '' === $this->at ? '' : "{$this->at}.{$i}" ) );
	}
}
