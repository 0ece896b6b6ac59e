<?php
declare(strict_types=1);

namespace StorePosture\Scan;

/**
 * How one check counts in the score.
 */
final class Counted {
	/** It counts as in order, as not in order, could not be judged, or stands beside the score. */
	public const WON    = 'won';
	public const LOST   = 'lost';
	public const UNSEEN = 'unseen';
	public const BESIDE = 'beside';

	/**
	 * @param 'won'|'lost'|'unseen'|'beside' $result
	 * @param string                         $why     Code of why, of schema/score.json.
	 * @param bool                           $is_told Rests on a person's word.
	 * @param float                          $weight  Of its severity.
	 */
	public function __construct(
		public readonly string $check,
		public readonly string $pillar,
		public readonly bool $is_critical,
		public readonly string $result,
		public readonly string $why,
		public readonly bool $is_told,
		public readonly float $weight,
	) {}

	/**
	 * The same check, were it in order.
	 */
	public function won(): self {
		return new self( $this->check, $this->pillar, $this->is_critical, self::WON, $this->why, $this->is_told, $this->weight );
	}

	public function lost(): self {
		return new self( $this->check, $this->pillar, $this->is_critical, self::LOST, $this->why, $this->is_told, $this->weight );
	}
}
