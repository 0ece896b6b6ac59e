<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;

/**
 * What is done once and for good.
 */
final class Deed implements Edit {
	/**
	 * @param \Closure(): void $do
	 */
	public function __construct(
		private readonly string $place,
		private readonly string $before,
		private readonly string $after,
		private readonly \Closure $do,
		private readonly bool $is_file = false,
		private readonly string $obstacle = '',
	) {}

	public function place(): string {
		return $this->place;
	}

	public function before(): string {
		return $this->before;
	}

	public function after(): string {
		return $this->after;
	}

	public function found(): string {
		return $this->before;
	}

	public function state(): string {
		return self::BEFORE;
	}

	public function obstacle(): string {
		return $this->obstacle;
	}

	public function by_hand(): string {
		return '';
	}

	public function is_file(): bool {
		return $this->is_file;
	}

	public function until(): string {
		return '';
	}

	public function apply(): void {
		( $this->do )();
	}

	public function undo(): void {
		throw new \LogicException( 'A deed is done for good.' );
	}

	public function stored(): array {
		return array();
	}

	public static function restored( array $stored ): ?Edit {
		return null;
	}
}
