<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Contract\Data;

/**
 * What a fix may lean on. Everything else it reads from WordPress itself, as it is now.
 */
final class Bench {
	/**
	 * @param array<string, array<string, mixed>> $facts    As last seen.
	 * @param list<string>|null                   $chosen   Ids of choices; null: those that are chosen unless told.
	 * @param int                                 $user     Who does it.
	 * @param string                              $root     What the web server shows, without a slash at the end.
	 */
	public function __construct(
		public readonly Data $data,
		private readonly array $facts,
		private readonly ?array $chosen,
		public readonly int $user,
		public readonly string $root,
		public readonly string $now,
	) {}

	/**
	 * @return array<string, mixed> Empty when it was not seen.
	 */
	public function fact( string $name ): array {
		return $this->facts[ $name ] ?? array();
	}

	/**
	 * Items of a list in a fact.
	 *
	 * @return list<array<array-key, mixed>>
	 */
	public function items( string $fact, string $list ): array {
		$items = $this->fact( $fact )[ $list ] ?? array();
		return is_array( $items ) ? array_values( array_filter( $items, 'is_array' ) ) : array();
	}

	/** What serves the site, as a request over the web saw it. */
	public function software(): string {
		$software = $this->fact( 'server' )['software'] ?? '';
		return is_string( $software ) ? $software : '';
	}

	/** Whether rules in .htaccess count here. */
	public function reads_htaccess(): bool {
		return in_array( $this->software(), array( 'apache', 'litespeed' ), true );
	}

	/**
	 * Ids of what it shall be done to.
	 *
	 * @param list<Choice> $choices All there are.
	 * @return list<string>
	 */
	public function chosen( array $choices ): array {
		$ids = array();
		foreach ( $choices as $choice ) {
			if ( null === $this->chosen ? $choice->chosen : in_array( $choice->id, $this->chosen, true ) ) {
				$ids[] = $choice->id;
			}
		}
		return $ids;
	}
}
