<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * What one answer comes to.
 */
final class Reading {
	public const PROVEN  = 'proven';
	public const LIKELY  = 'likely';
	public const OPEN    = 'open_by_design';
	public const GUARDED = 'guarded';
	public const QUIET   = 'quiet';
	public const UNSEEN  = 'unseen';
	public const ERRORED = 'errored';

	/**
	 * @param self::*      $class
	 * @param list<Hit>    $hits
	 * @param string       $reason Why it could not be seen, or is an error; '' otherwise.
	 * @param list<string> $limits Where looking ended before the answer did: 'cut_off', 'too_deep', 'too_large', 'too_many'.
	 */
	public function __construct(
		public readonly string $request,
		public readonly string $class,
		public readonly array $hits = array(),
		public readonly string $reason = '',
		public readonly array $limits = array()
	) {}
}
