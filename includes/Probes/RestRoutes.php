<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * The REST routes of this site as a visitor's request finds them, and those that change something without asking who is there. Routes
 * that only read are the stranger test's.
 */
final class RestRoutes implements Probe {
	/** Words in routes that payment providers and other services call; such a route has to look at a signature, which cannot be seen. */
	private const CALLED = '/(^|[^a-z])(web-?hooks?|ipn|itn|notif(y|ication)s?|callbacks?|listeners?|postback)([^a-z]|$)/i';

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		foreach ( array( 'total', 'namespaces' ) as $field ) {
			$parts->see( $field, static fn (): int => self::number( $watch->controls->front( 'routes' )[ $field ] ?? null ) );
		}
		$parts->see( 'shut', static fn (): bool => true === ( $watch->controls->front( 'routes' )['shut'] ?? null ) );
		$parts->see( 'agent_server', static fn (): string => self::agents( $watch->controls->front( 'routes' )['agents'] ?? null ) );
		$parts->see( 'open_writes', static fn (): array => self::open_writes( $watch->controls->front( 'routes' ), $watch->data ) );
		return $parts->sighting( 'loopback' );
	}

	private static function number( mixed $count ): int {
		return is_int( $count ) ? $count : throw new Unseen( 'filter_threw' );
	}

	private static function agents( mixed $told ): string {
		return match ( $told ) {
			'none', 'any_account' => $told,
			'unknown' => throw new Unseen( 'unknown_plugin' ),
			default => throw new Unseen( 'filter_threw' ),
		};
	}

	/**
	 * @param array<array-key, mixed> $view
	 * @return list<array{id: string, source: string, kind: 'public'|'callback'|'other', guard: 'absent'|'returns_true'}>
	 */
	private static function open_writes( array $view, Data $data ): array {
		$list = array();
		foreach ( is_array( $view['open_writes'] ?? null ) ? $view['open_writes'] : throw new Unseen( 'filter_threw' ) as $one ) {
			$id     = is_array( $one ) ? Text::of( $one['id'] ?? '', 200 ) : '';
			$source = is_array( $one ) ? Text::of( $one['source'] ?? '' ) : '';
			$list[] = array(
				'id'     => $id,
				'source' => $source,
				'kind'   => self::kind( explode( ' ', $id, 2 )[1] ?? '', $source, $data ),
				'guard'  => is_array( $one ) && 'absent' === ( $one['guard'] ?? null ) ? 'absent' : 'returns_true',
			);
		}
		// What is left out may be fine; one that is not decides already.
		$more = 0 !== ( $view['more'] ?? null );
		return $more && ! in_array( 'other', array_column( $list, 'kind' ), true ) ? throw new Unseen( 'too_many' ) : $list;
	}

	/**
	 * @return 'public'|'callback'|'other'
	 */
	private static function kind( string $route, string $source, Data $data ): string {
		foreach ( $data->any( 'public_routes' ) as $row ) {
			if ( is_array( $row ) && in_array( $row['source'] ?? null, array( '*', $source ), true ) && is_string( $row['start'] ?? null ) && str_starts_with( $route, $row['start'] ) ) {
				return 'public';
			}
		}
		return match ( true ) {
			Callbacks::own() === $source => 'public', // Of ours there are few, and a test of each looks at what it lets through.
			1 === preg_match( self::CALLED, $route ) => 'callback',
			default => 'other',
		};
	}
}
