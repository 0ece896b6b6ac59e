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

	/** As history keeps it. */
	public function letter(): string {
		return match ( $this ) {
			self::Pass          => 'p',
			self::Fail          => 'f',
			self::Unknown       => 'u',
			self::NeedsAnswer   => 'q',
			self::NotApplicable => 'n',
			self::Error         => 'e',
		};
	}

	public static function of_letter( string $letter ): ?self {
		foreach ( self::cases() as $outcome ) {
			if ( $outcome->letter() === $letter ) {
				return $outcome;
			}
		}
		return null;
	}

	/** Whether it counts in the score: only what could be judged does. */
	public function is_judged(): bool {
		return self::Pass === $this || self::Fail === $this;
	}
}
