<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * A surface with what is asked of it.
 */
final class Prepared {
	/**
	 * @param list<PlannedRequest> $requests As a bare visitor asks.
	 */
	public function __construct( public readonly Surface $surface, public readonly array $requests ) {}

	/**
	 * A page, a feed or a file: one name, and its addresses.
	 *
	 * @param 'page'|'feed'|'sitemap'|'download'|'file'|'graphql' $kind
	 * @param list<array{0: string, 1?: Record|null, 2?: array<string, string>}> $addresses Path, whose record, what is sent.
	 */
	public static function page( string $kind, string $name, Origin $origin, string $group, array $addresses, string $held_back = '' ): self {
		$id       = "{$kind} GET {$name}";
		$requests = array();
		foreach ( $addresses as $address ) {
			$record     = $address[1] ?? null;
			$requests[] = new PlannedRequest( $id, $address[0], 'GET', Asker::VISITOR, $group, null === $record ? array() : array( $record ), $address[2] ?? array() );
		}
		return new self( new Surface( $id, $kind, $name, 'GET', $origin, 'own', $group, array(), $held_back ), '' === $held_back ? $requests : array() );
	}
}
