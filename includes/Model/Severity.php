<?php
declare(strict_types=1);

namespace StorePosture\Model;

enum Severity: string {
	case Critical    = 'critical';
	case High        = 'high';
	case Medium      = 'medium';
	case Low         = 'low';
	case Information = 'information';

	/** Greater is more urgent. */
	public function rank(): int {
		return match ( $this ) {
			self::Critical    => 4,
			self::High        => 3,
			self::Medium      => 2,
			self::Low         => 1,
			self::Information => 0,
		};
	}
}
