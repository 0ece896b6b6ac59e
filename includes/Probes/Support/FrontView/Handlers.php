<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Text;

/**
 * Who answers visitors at admin-ajax.php and wc-ajax. Many register in an ajax request alone: there it is asked.
 */
final class Handlers implements Viewer {
	private const PREFIXES = array(
		'ajax'    => 'wp_ajax_nopriv_',
		'wc_ajax' => 'wc_ajax_',
	);
	private const AT_MOST  = 400;

	public function name(): string {
		return 'handlers';
	}

	public function see(): array {
		return wp_doing_ajax() ? array( 'list' => self::listed() ) : array();
	}

	/**
	 * Those of the request that runs.
	 *
	 * @return list<array{kind: 'ajax'|'wc_ajax', name: string, source: string, file: string, line: int}>
	 */
	public static function listed(): array {
		global $wp_filter;
		$hooks = array_map( strval( ... ), array_keys( is_array( $wp_filter ) ? $wp_filter : array() ) );
		sort( $hooks );
		$list = array();
		foreach ( self::PREFIXES as $kind => $prefix ) {
			foreach ( $hooks as $hook ) {
				$name = str_starts_with( $hook, $prefix ) ? Text::plain( substr( $hook, strlen( $prefix ) ), 100 ) : '';
				if ( '' !== $name && false !== has_action( $hook ) && count( $list ) < self::AT_MOST ) {
					$list[] = array( 'kind' => $kind, 'name' => $name ) + self::place( $hook );
				}
			}
		}
		return $list;
	}

	/**
	 * @return array{source: string, file: string, line: int}
	 */
	private static function place( string $hook ): array {
		try {
			return Callbacks::place_of( Callbacks::first( $hook ) );
		} catch ( \Throwable ) {
			return array( 'source' => 'unknown', 'file' => '', 'line' => 0 ); // Its class cannot be loaded.
		}
	}
}
