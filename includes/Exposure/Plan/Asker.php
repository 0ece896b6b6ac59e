<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * As whom a request is sent.
 */
final class Asker {
	public const VISITOR            = 'visitor';
	/** With the nonce that anybody gets from a public page. */
	public const VISITOR_WITH_NONCE = 'visitor_with_nonce';
	/** A throw-away customer with a nonce of its own: whoever has an account here could be it. */
	public const CUSTOMER           = 'customer';
}
