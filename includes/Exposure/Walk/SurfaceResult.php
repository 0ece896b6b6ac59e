<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;

/**
 * What one surface came to, seen from one vantage by one asker: the worst of its answers. Holds nobody's values, only masked samples.
 */
final class SurfaceResult {
	/**
	 * @param Vantage::*   $vantage
	 * @param Asker::*     $asker
	 * @param Reading::*   $class
	 * @param list<string> $kinds    Of data, as Match\Kind names them.
	 * @param int          $people   Whose values were in the answers, at most 200.
	 * @param string       $sample   One, masked.
	 * @param string       $where    'body', 'header:location', with the encodings it lay under.
	 * @param string       $method   Of the request that showed it.
	 * @param string       $request  Its path with the names of its arguments, and {what} in place of their values where those are a customer's.
	 * @param string       $reason   Why it could not be seen; ''.
	 * @param list<string> $limits   Where looking ended before the answers did.
	 * @param int          $requests How many were sent.
	 * @param string       $at       UTC.
	 * @param string       $since    UTC, since when it was seen to be in this class without a break.
	 * @param string       $before   The class it was in before that; '' when it was never seen before.
	 */
	public function __construct(
		public readonly string $vantage,
		public readonly string $asker,
		public readonly string $class,
		public readonly array $kinds,
		public readonly int $people,
		public readonly string $sample,
		public readonly string $where,
		public readonly string $method,
		public readonly string $request,
		public readonly string $reason,
		public readonly array $limits,
		public readonly int $requests,
		public readonly string $at,
		public readonly string $since,
		public readonly string $before,
		public readonly int $walk,
		/** Whose numbers the request that showed it takes, one after the other: 'user', 'order', or '' for neither. */
		public readonly string $counts_through = '',
	) {}

	/** The same after so many more questions. */
	public function and_asked( int $more, string $at ): self {
		return new self( $this->vantage, $this->asker, $this->class, $this->kinds, $this->people, $this->sample, $this->where, $this->method, $this->request, $this->reason, $this->limits, $this->requests + $more, $at, $this->since, $this->before, $this->walk, $this->counts_through );
	}
}
