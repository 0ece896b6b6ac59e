<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\FrontView\Handlers;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Unseen;

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
		try {
			return null === $this->http ? throw new Unseen( 'not_yet' ) : Handlers::asked( $this->http );
		} catch ( Unseen $unseen ) {
			$this->unseen = $unseen->reason;
			return array();
		}
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
