<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edit;

/**
 * How one thing is repaired: as a list of edits, each of which knows what was there, what will be there, and the way in both
 * directions. What is told before, applied, looked at afterwards and taken back follows from the edits (Support\FixService).
 *
 * Found by its name: the fix registration-role is the class RegistrationRole. Which checks it repairs, those checks say.
 */
interface Fix {
	/** Whether nothing can take it back. */
	public function is_final(): bool;

	/** What it does, as an order: "Take the extra rights from roles". */
	public function title(): string;

	/**
	 * What else changes by it, and who will notice; whole sentences.
	 *
	 * @return list<string>
	 */
	public function effects( Bench $bench ): array;

	/**
	 * The single things it could be done to; none where there is nothing to choose.
	 *
	 * @return list<Choice>
	 */
	public function choices( Bench $bench ): array;

	/** Why it must not be done here: what depends on the thing, what is missing. '' when nothing stands against it. */
	public function obstacle( Bench $bench ): string;

	/** Lines for whoever does it by hand on this server; '' where its edits know them. */
	public function by_hand( Bench $bench ): string;

	/**
	 * What would change now. Nothing: there is nothing to do.
	 *
	 * @return list<Edit>
	 */
	public function edits( Bench $bench ): array;
}
