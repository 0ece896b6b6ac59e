<?php
declare(strict_types=1);

namespace StorePosture\Report;

/**
 * Whom a report is told to.
 */
final class Reader {
	/**
	 * @param bool                  $may_manage Sees accounts, paths and the values that decided.
	 * @param \Closure(int): string $name       Display name of a user; '' when gone.
	 */
	public function __construct( public readonly bool $may_manage, public readonly \Closure $name ) {}

	/** Whoever a copied message may reach: sees counts for accounts and paths. */
	public static function nobody(): self {
		return new self( false, fn ( int $id ): string => '' );
	}
}
