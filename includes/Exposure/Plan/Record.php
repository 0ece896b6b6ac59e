<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * One thing in the store's data, and what it can be asked for by.
 */
final class Record {
	/**
	 * @param string                $kind     'order', 'user', 'post:<type>', 'comment:<type>', 'term:<taxonomy>', 'table:<name>'.
	 * @param string                $relation To whoever asks and to its neighbours: 'own', 'neighbour', 'first', 'last', 'foreign'.
	 * @param array<string, string> $values   By 'number', 'key', 'email', 'slug', 'name'; without those it has not. For requests alone.
	 */
	public function __construct( public readonly string $kind, public readonly string $id, public readonly string $relation, public readonly array $values = array() ) {}

	public function value( string $name ): string {
		return 'id' === $name ? $this->id : $this->values[ $name ] ?? '';
	}
}
