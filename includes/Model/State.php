<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * What a person decided about a finding, until a day, about what was seen then. "Fixed" is none of them: only looking
 * again says that.
 */
final class State {
	public const PLANNED           = 'planned';
	public const ACCEPTED          = 'accepted';
	public const HANDLED_ELSEWHERE = 'handled_elsewhere';
	public const FALSE_POSITIVE    = 'false_positive';

	/**
	 * @param string                                                           $check       Id of the check.
	 * @param 'planned'|'accepted'|'handled_elsewhere'|'false_positive'        $kind
	 * @param string                                                           $by          Who will do it, answers for it or does it, in free words; '' for a false positive.
	 * @param string                                                           $until       Date, as 2026-11-26, in the site's zone.
	 * @param string                                                           $note        Why.
	 * @param array{issuer: string, date: string, kept: string}|null           $document    What shows that somebody else does it.
	 * @param string                                                           $fingerprint Of what was seen; '' for any: an older version wrote it.
	 * @param string                                                           $set_at      UTC.
	 * @param int                                                              $user        Who decided.
	 */
	public function __construct(
		public readonly string $check,
		public readonly string $kind,
		public readonly string $by,
		public readonly string $until,
		public readonly string $note,
		public readonly ?array $document,
		public readonly string $fingerprint,
		public readonly string $set_at,
		public readonly int $user,
	) {}

	public function is_due( string $today ): bool {
		return $this->until <= $today;
	}

	/** Whether nobody is going to do anything more about it for now. */
	public function is_closed(): bool {
		return self::PLANNED !== $this->kind;
	}

	/**
	 * @return 'planned'|'accepted'|'handled_elsewhere'|'false_positive'|null Null: no kind we know.
	 */
	public static function kind( mixed $kind ): ?string {
		return match ( $kind ) {
			self::PLANNED, self::ACCEPTED, self::HANDLED_ELSEWHERE, self::FALSE_POSITIVE => $kind,
			default => null,
		};
	}
}
