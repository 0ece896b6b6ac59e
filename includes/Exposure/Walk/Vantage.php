<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

/**
 * From where a site is asked: what stands between there and WordPress is seen as well, or is not.
 */
final class Vantage {
	/** This server asks itself. */
	public const LOOPBACK = 'loopback';
	/** The owner's browser, as a visitor. */
	public const BROWSER  = 'browser';
	/** A machine outside. */
	public const OUTSIDE  = 'outside';
}
