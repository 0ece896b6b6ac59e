<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Leaks;

/**
 * The record of one surface that gave customers' data away, as the stranger test proved it. There is one for each surface; it is
 * closed by a check and never removed. Holds nobody's values.
 *
 * @phpstan-type Past array{known_since: string, open_since: string, closed_at: string, because: string, regulator: string, customers: string, reason: string}
 */
final class Leak {
	/** Asked again, strangers got nothing. */
	public const ASKED = 'asked';

	/** The surface is there no more. */
	public const GONE = 'gone';

	/** The owner's files were changed then. */
	public const UPDATE = 'update';

	/** Nothing else is known but when it was seen first. */
	public const FIRST_SEEN = 'first_seen';

	/**
	 * @param int          $id         0: not kept yet.
	 * @param string       $key        KnownSurface::$key.
	 * @param string       $surface    Surface::$id.
	 * @param string       $name       Of the surface.
	 * @param string       $owner      A plugin's folder, 'core' ...
	 * @param string       $file       Below the site's root; ''.
	 * @param list<string> $kinds      Of data, as Match\Kind names them: all that were ever seen while it was open.
	 * @param int          $people     The most whose values were seen in one round, at most 200.
	 * @param string       $request    As SurfaceResult::$request.
	 * @param string       $known_since UTC, when it was proven first.
	 * @param string       $open_since UTC, an estimate, never later than $known_since.
	 * @param 'update'|'first_seen' $open_since_from What that estimate rests on.
	 * @param string       $seen_at    UTC, when it was proven last.
	 * @param string       $closed_at  UTC; '' while it is open.
	 * @param ''|'asked'|'gone' $because Why it is closed.
	 * @param int          $missed     Whole rounds, one after another, that did not find the surface.
	 * @param list<Past>   $past       Earlier times it was open.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $key,
		public readonly string $surface,
		public readonly string $kind,
		public readonly string $name,
		public readonly string $method,
		public readonly string $owner,
		public readonly string $file,
		public readonly int $line,
		public readonly array $kinds,
		public readonly int $people,
		public readonly string $request,
		public readonly string $known_since,
		public readonly string $open_since,
		public readonly string $open_since_from,
		public readonly string $seen_at,
		public readonly string $closed_at,
		public readonly string $because,
		public readonly int $missed,
		public readonly array $past,
		public readonly Decision $decision,
	) {}

	public function is_open(): bool {
		return '' === $this->closed_at;
	}

	/** Whole days since it is known; up to its end where it is closed. */
	public function age( string $now ): int {
		$until = strtotime( $this->is_open() ? $now : $this->closed_at );
		return max( 0, intdiv( (int) $until - (int) strtotime( $this->known_since ), 86400 ) );
	}

	/**
	 * The same with some of it changed.
	 *
	 * @param array<string, mixed> $changes By the names of the constructor's parameters.
	 */
	public function with( array $changes ): self {
		// @phpstan-ignore argument.type (names and types are those of the constructor, which checks them)
		return new self( ...array_merge( get_object_vars( $this ), $changes ) );
	}
}
