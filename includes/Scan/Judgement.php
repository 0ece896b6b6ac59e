<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Shapes;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Model\Severity;

/**
 * What a check said, with what stands behind it.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class Judgement {
	/**
	 * @param CheckShape            $check
	 * @param string                $reason  Reason code of the first thing that could not be seen; '' when all was.
	 * @param array<string, string> $reasons Path of each leaf that could not be seen to its reason code.
	 * @param string|null           $seen_at Time of the oldest fact or answer it rests on.
	 * @param string                $vantage web, loopback, told; '' when nothing was seen.
	 * @param string                $fingerprint
	 */
	public function __construct(
		public readonly array $check,
		public readonly Verdict $verdict,
		public readonly string $reason = '',
		public readonly array $reasons = array(),
		public readonly ?string $seen_at = null,
		public readonly string $vantage = '',
		private readonly string $fingerprint = '',
	) {}

	public function outcome(): Outcome {
		return $this->verdict->outcome;
	}

	public function severity(): Severity {
		return Severity::from( $this->check['severity'] );
	}

	/** Whether somebody has to do something about it. */
	public function is_to_do(): bool {
		return Outcome::Fail === $this->outcome() && Severity::Information !== $this->severity();
	}

	/** Decided by what a person said. */
	public function is_told(): bool {
		foreach ( $this->verdict->leaves as $leaf ) {
			if ( str_starts_with( $leaf['path'], 'answers.' ) ) {
				return true;
			}
		}
		return false;
	}

	/** Changes when what was seen changes; see Fingerprint. */
	public function fingerprint(): string {
		return $this->fingerprint;
	}
}
