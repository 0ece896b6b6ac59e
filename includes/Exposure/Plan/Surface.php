<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * One thing of this site that answers to whoever asks.
 */
final class Surface {
	/**
	 * @param string                                                                                     $id       Kind, method and name: the same as long as it is the same thing.
	 * @param 'rest'|'ajax'|'wc_ajax'|'page'|'feed'|'sitemap'|'download'|'file'|'graphql'                $kind
	 * @param string                                                                                     $name     A route's pattern, a handler's action, a page's role.
	 * @param string                                                                                     $method   As the site declares it: 'GET', 'POST,PUT', ...
	 * @param 'absent'|'returns_true'|'own'                                                              $guard
	 * @param string                                                                                     $group    Which check its results belong to (Group).
	 * @param list<Argument>                                                                             $arguments
	 * @param string                                                                                     $held_back Why it is not asked (HeldBack); '' when it is.
	 */
	public function __construct(
		public readonly string $id,
		public readonly string $kind,
		public readonly string $name,
		public readonly string $method,
		public readonly Origin $origin,
		public readonly string $guard,
		public readonly string $group,
		public readonly array $arguments = array(),
		public readonly string $held_back = ''
	) {}

	public function held_back( string $reason ): self {
		return new self( $this->id, $this->kind, $this->name, $this->method, $this->origin, $this->guard, $this->group, $this->arguments, $reason );
	}

	public function reads(): bool {
		return in_array( 'GET', explode( ',', $this->method ), true );
	}
}
