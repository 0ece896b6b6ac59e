<?php
declare(strict_types=1);

namespace StorePosture\Model;

enum Outcome: string {
	case Pass          = 'pass';
	case Fail          = 'fail';
	case Unknown       = 'unknown';
	case NeedsAnswer   = 'needs_answer';
	case NotApplicable = 'not_applicable';
	case Error         = 'error';

	/** Whether it counts in the score: only what could be judged does. */
	public function is_judged(): bool {
		return self::Pass === $this || self::Fail === $this;
	}
}
