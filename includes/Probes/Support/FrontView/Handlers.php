<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\FrontView;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;

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
	 * Those of an ajax request of a visitor.
	 *
	 * @return list<array{kind: 'ajax'|'wc_ajax', name: string, source: string, file: string, line: int}>
	 * @throws Unseen With what stood in the way.
	 */
	public static function asked( Http $http ): array {
		$views = FrontView::ask( $http, OwnSite::usual( admin_url( 'admin-ajax.php?action=' . FrontView::ARGUMENT ) ) );
		$view  = is_array( $views ) ? $views['handlers'] ?? null : throw new Unseen( $views );
		$list  = array();
		foreach ( is_array( $view ) && is_array( $view['list'] ?? null ) ? $view['list'] : throw new Unseen( 'hook_unseen' ) as $one ) {
			if ( is_array( $one ) && is_string( $one['name'] ?? null ) && is_string( $one['source'] ?? null ) && is_string( $one['file'] ?? null ) && is_int( $one['line'] ?? null ) ) {
				$list[] = array( 'kind' => 'wc_ajax' === ( $one['kind'] ?? '' ) ? 'wc_ajax' : 'ajax', 'name' => $one['name'], 'source' => $one['source'], 'file' => $one['file'], 'line' => $one['line'] );
			}
		}
		return $list;
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
