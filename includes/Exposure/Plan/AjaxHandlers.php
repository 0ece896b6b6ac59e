<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\FrontView;
use StorePosture\Probes\Support\FrontView\Handlers;
use StorePosture\Probes\Support\Http;

/**
 * Handlers of admin-ajax.php and wc-ajax that are open to visitors: listed, and asked only where the owner lets them in.
 */
final class AjaxHandlers {
	/** Why those that register in an ajax request alone could not be seen; '' when they were. */
	public string $unseen = '';

	public function __construct( private readonly HeldBack $held_back, private readonly Undeclared $undeclared, private readonly ?Http $http ) {}

	/**
	 * @return list<Prepared>
	 */
	public function all(): array {
		$found    = self::by_name( ...Handlers::listed(), ...$this->in_an_ajax_request() );
		$prepared = array();
		foreach ( $found as $one ) {
			$id         = "{$one['kind']} GET {$one['name']}";
			$reason     = $this->held_back->handler( $id );
			$surface    = new Surface( $id, $one['kind'], $one['name'], 'GET,POST', new Origin( $one['source'], $one['file'], $one['line'] ), 'own', Group::ANONYMOUS, array(), $reason );
			$prepared[] = new Prepared( $surface, '' === $reason ? $this->requests( $surface ) : array() );
		}
		return $prepared;
	}

	/**
	 * @return list<PlannedRequest>
	 */
	private function requests( Surface $surface ): array {
		$requests = array();
		foreach ( array( array(), ...$this->undeclared->queries() ) as $values ) {
			$sent       = array_map( static fn ( Value $value ): string => $value->text, $values );
			$first      = array_values( $values )[0] ?? null;
			$path       = 'wc_ajax' === $surface->kind ? '' : SiteAddress::relative( admin_url( 'admin-ajax.php' ) );
			$action     = array( 'wc_ajax' === $surface->kind ? 'wc-ajax' : 'action' => $surface->name );
			$requests[] = new PlannedRequest( $surface->id, "{$path}?" . SiteAddress::query( $action + $sent ), 'GET', Asker::VISITOR, $surface->group, null === $first?->of ? array() : array( $first->of ), $sent );
		}
		return $requests;
	}

	/**
	 * @return list<array{kind: 'ajax'|'wc_ajax', name: string, source: string, file: string, line: int}>
	 */
	private function in_an_ajax_request(): array {
		$views = null === $this->http ? 'not_yet' : FrontView::ask( $this->http, admin_url( 'admin-ajax.php?action=' . FrontView::ARGUMENT ) );
		$view  = is_array( $views ) ? $views['handlers'] ?? null : null;
		if ( ! is_array( $view ) || ! is_array( $view['list'] ?? null ) ) {
			$this->unseen = is_string( $views ) ? $views : 'hook_unseen';
			return array();
		}
		$list = array();
		foreach ( $view['list'] as $one ) {
			if ( is_array( $one ) && is_string( $one['name'] ?? null ) && is_string( $one['source'] ?? null ) && is_string( $one['file'] ?? null ) && is_int( $one['line'] ?? null ) ) {
				$list[] = array( 'kind' => 'wc_ajax' === ( $one['kind'] ?? '' ) ? 'wc_ajax' : 'ajax', 'name' => $one['name'], 'source' => $one['source'], 'file' => $one['file'], 'line' => $one['line'] );
			}
		}
		return $list;
	}

	/**
	 * @param array{kind: 'ajax'|'wc_ajax', name: string, source: string, file: string, line: int} ...$all
	 * @return list<array{kind: 'ajax'|'wc_ajax', name: string, source: string, file: string, line: int}>
	 */
	private static function by_name( array ...$all ): array {
		$by_name = array();
		foreach ( $all as $one ) {
			$by_name[ "{$one['kind']} {$one['name']}" ] ??= $one;
		}
		ksort( $by_name );
		return array_values( $by_name );
	}
}
