<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * What a fix did, when and by whom, and what it takes to undo it. Never a secret.
 */
final class Receipt {
	/** Written down, not yet done; found later: the process died in it. */
	public const STARTED = 'started';
	public const APPLIED = 'applied';
	/** The site was no longer itself, or a part could not be written: all is as it was. */
	public const ROLLED_BACK = 'rolled_back';
	public const UNDONE      = 'undone';

	/**
	 * @param self::STARTED|self::APPLIED|self::ROLLED_BACK|self::UNDONE      $status
	 * @param list<array{place: string, before: string, after: string}> $changes As they were shown.
	 * @param list<array<string, mixed>>                                $undo    As edits keep themselves.
	 * @param list<string>                                              $checks  Ids of those it repairs.
	 * @param string                                                    $note    What happened besides; ''.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $fix,
		public readonly bool $is_final,
		public string $status,
		public readonly array $changes,
		public array $undo,
		public readonly array $checks,
		public readonly int $user,
		public readonly string $at,
		public string $note = '',
		public int $ended_by = 0,
		public string $ended_at = '',
	) {}
}
