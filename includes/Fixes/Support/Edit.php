<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

/**
 * One change to one thing. Made before it is done, or anew from a receipt: then it knows both states, and can go either way.
 */
interface Edit {
	public const BEFORE = 'before';
	public const AFTER  = 'after';
	/** Somebody else changed it. */
	public const OTHER = 'other';

	/** Where: a setting by its name, a file below the site's root. */
	public function place(): string;

	/** The part that changes, as text; '' for nothing there. */
	public function before(): string;

	public function after(): string;

	/** What stands there now, as text. */
	public function found(): string;

	/**
	 * @return self::BEFORE|self::AFTER|self::OTHER
	 */
	public function state(): string;

	/** Why it cannot be done here; '' when it can. */
	public function obstacle(): string;

	/** Lines to put in by hand instead; '' for none. */
	public function by_hand(): string;

	/** Whether it changes a file that every page is built with: then the site must be able to look at itself. */
	public function is_file(): bool;

	/** Until when it can be taken back, in words; '' for as long as nobody changes the thing. */
	public function until(): string;

	/**
	 * From before to after.
	 *
	 * @throws \StorePosture\Model\Problem When it cannot be written, or is no longer as it was.
	 */
	public function apply(): void;

	/**
	 * From after to before.
	 *
	 * @throws \StorePosture\Model\Problem
	 */
	public function undo(): void;

	/**
	 * What a receipt keeps of it; never a secret. Empty: it cannot be taken back.
	 *
	 * @return array<string, mixed>
	 */
	public function stored(): array;

	/**
	 * @param array<string, mixed> $stored
	 */
	public static function restored( array $stored ): ?self;
}
