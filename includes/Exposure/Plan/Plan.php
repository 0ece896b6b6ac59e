<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What is asked, and what is not and why: every surface is either asked or has its reason. Pure.
 */
final class Plan {
	/**
	 * @param list<Surface>        $surfaces
	 * @param list<PlannedRequest> $requests In the order in which they are sent.
	 * @param array<string, string> $unseen  What could not be looked at, with the reason.
	 */
	public function __construct( public readonly array $surfaces, public readonly array $requests, public readonly array $unseen = array() ) {}

	/**
	 * @return list<Surface>
	 */
	public function held_back(): array {
		return array_values( array_filter( $this->surfaces, static fn ( Surface $surface ): bool => '' !== $surface->held_back ) );
	}

	/**
	 * @return list<Surface>
	 */
	public function asked(): array {
		return array_values( array_filter( $this->surfaces, static fn ( Surface $surface ): bool => '' === $surface->held_back ) );
	}
}
