<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\FrontView\Handlers;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What visitors can have done through admin-ajax.php and wc-ajax: named, never called.
 */
final class VisitorActions implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'list', static fn (): array => array_map( self::told( ... ), Handlers::asked( $watch->http ) ) );
		$parts->see( 'by_source', static fn (): array => is_array( $parts->get( 'list' ) ) ? self::by_source( $parts->get( 'list' ) ) : throw new Unseen( $parts->reason_of( 'list' ) ) );
		return $parts->sighting( 'loopback' );
	}

	/**
	 * @param array<array-key, mixed> $told
	 * @return list<string>
	 */
	private static function by_source( array $told ): array {
		$counts = array_count_values( array_filter( array_column( $told, 'source' ), 'is_string' ) );
		arsort( $counts );
		return array_map( static fn ( int|string $source, int $count ): string => "{$source}: {$count}", array_keys( $counts ), $counts );
	}

	/**
	 * @param array{kind: 'ajax'|'wc_ajax', name: string, source: string, file: string, line: int} $handler
	 * @return array{name: string, source: string}
	 */
	private static function told( array $handler ): array {
		return array(
			'name'   => Text::of( "{$handler['kind']} {$handler['name']}" ),
			'source' => Text::of( $handler['source'] ),
		);
	}
}
