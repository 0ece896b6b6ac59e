<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What an argument is sent, and whose record it asks for, if anybody's.
 */
final class Value {
	public function __construct( public readonly string $text, public readonly ?Record $of = null ) {}
}
