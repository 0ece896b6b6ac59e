<?php
declare(strict_types=1);

namespace StorePosture\Scan;

interface Clock {
	/** Seconds since 1970, with fractions. */
	public function seconds(): float;

	/** UTC, as 2026-11-22T10:00:00Z. */
	public function now(): string;

	/** The day in the site's own zone, as 2026-11-22. */
	public function today(): string;
}
