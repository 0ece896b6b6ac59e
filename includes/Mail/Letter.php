<?php
declare(strict_types=1);

namespace StorePosture\Mail;

/**
 * A mail, ready to go: as text, and the same as simple HTML.
 */
final class Letter {
	public function __construct( public readonly string $subject, public readonly string $text, public readonly string $html ) {}
}
