<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Exposure\People\Reach;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Loopback\VisitorNonce;
use StorePosture\Exposure\Walk\Relay\Ticket;
use StorePosture\Exposure\Walk\Relay\Upload;
use StorePosture\Exposure\Walk\SurfaceResult;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Model\Words;
use StorePosture\Scan\Reasons;

/**
 * The stranger test told to somebody: schema/stranger.json, stranger_plan.json, walk.json and walk_batch.json.
 *
 * @phpstan-import-type StrangerShape from Shapes
 * @phpstan-import-type StrangerPlanShape from Shapes
 * @phpstan-import-type WalkBatchShape from Shapes
 * @phpstan-import-type WalkShape from Shapes
 */
final class StrangerPage {
	/** Questions a minute that a site answers, at the pace at which it is asked. */
	private const A_MINUTE = 400;

	/** What a request by hand takes besides the address. */
	private const HEADERS = array(
		'visitor_with_nonce' => "--header 'X-WP-Nonce: {nonce}' ",
		'customer'           => "--cookie '{cookie of a customer}' --header 'X-WP-Nonce: {their nonce}' ",
	);

	/**
	 * @param array<string, string> $owner_names By a plugin's folder.
	 * @param string                $home        This site's address, with a slash at its end.
	 */
	public function __construct( private readonly Words $words, private readonly array $owner_names, private readonly string $home, private readonly Reach $reach = new Reach() ) {}

	/**
	 * @param bool               $waits    Whether another window may go on with the walk.
	 * @param list<KnownSurface> $surfaces
	 * @param string             $unproven Why nothing that was found tells nothing; ''.
	 * @param bool               $of_all   That holds everywhere, and not of orders alone.
	 * @param array<string, value-of<StrangerShape['surfaces']>['shield']> $shields By surface.
	 * @param list<string>       $cached   Pages that a cache showed to the wrong person.
	 * @return StrangerShape
	 */
	public function page( ?WalkRecord $walk, bool $waits, array $surfaces, ?string $next_at, string $unproven, bool $of_all, array $shields, array $cached = array() ): array {
		// Those that are being asked for the first time are nowhere yet.
		$surfaces = array_values( array_filter( $surfaces, static fn ( KnownSurface $surface ): bool => array() !== $surface->results || '' !== $surface->held_back ) );
		$order    = array_flip( KnownSurface::ORDER );
		usort( $surfaces, static fn ( KnownSurface $one, KnownSurface $other ): int => array( $order[ $one->class() ] ?? 99, $one->owner, $one->name ) <=> array( $order[ $other->class() ] ?? 99, $other->owner, $other->name ) );
		return array(
			'walk'     => null === $walk ? null : $this->walk( $walk, $waits ),
			'counts'   => self::counts( $surfaces ),
			'unproven' => array(
				'all' => $of_all,
				'why' => '' === $unproven || $of_all ? $this->reason( $unproven ) : $this->words->say( StrangerWords::ORDERS_UNPROVEN ),
			),
			'cached'   => array_map( static fn ( string $surface ): string => (string) preg_replace( '/^page GET /', '', $surface ), $cached ),
			'surfaces' => array_map( fn ( KnownSurface $surface ): array => $this->surface( $surface, $shields[ $surface->id ] ?? null ), $surfaces ),
			'next_at'  => $next_at,
		);
	}

	/**
	 * @return StrangerPlanShape
	 */
	public function plan( Plan $plan ): array {
		$requests = array_count_values( array_column( $plan->requests, 'surface' ) );
		$surfaces = array();
		foreach ( $plan->surfaces as $surface ) {
			if ( HeldBack::NOT_GET !== $surface->held_back ) {
				$surfaces[] = array(
					'id'         => $surface->id,
					'kind'       => $surface->kind,
					'name'       => $surface->name,
					'method'     => $surface->method,
					'owner'      => $surface->origin->owner,
					'owner_name' => $this->owner_name( $surface->origin->owner ),
					'file'       => $surface->origin->file,
					'line'       => $surface->origin->line,
					'guard'      => $surface->guard,
					'held_back'  => $this->held_back( $surface->held_back ),
					'may_let_in' => HeldBack::may_be_let_in( $surface->held_back ),
					'requests'   => $requests[ $surface->id ] ?? 0,
				);
			}
		}
		$held = array_filter( $surfaces, static fn ( array $surface ): bool => '' !== $surface['held_back'] );
		return array(
			'requests'  => count( $plan->requests ),
			'minutes'   => max( 1, (int) ceil( count( $plan->requests ) / self::A_MINUTE ) ),
			'asked'     => count( $surfaces ) - count( $held ),
			'held_back' => count( $held ),
			'surfaces'  => $surfaces,
			'unseen'    => array_values( array_map( fn ( string $what ): string => $this->words->say( StrangerWords::UNSEEN[ $what ] ?? $what ), array_keys( $plan->unseen ) ) ),
		);
	}

	/**
	 * @return WalkShape
	 */
	public function walk( WalkRecord $walk, bool $waits ): array {
		return array(
			'id'          => $walk->id,
			'status'      => $walk->status,
			'vantage'     => $walk->vantage,
			'trigger'     => $walk->trigger,
			'started_at'  => $walk->created_at,
			'finished_at' => $walk->finished_at,
			'reason'      => 'stopped' === $walk->status ? $this->stopped( $walk ) : '',
			'total'       => $walk->total,
			'done'        => $walk->total - count( $walk->todo ),
			'sent'        => $walk->sent,
			'expected'    => $walk->expected,
			'waits'       => $waits,
		);
	}

	/**
	 * @param list<PlannedRequest> $questions
	 * @return WalkBatchShape
	 */
	public function batch( WalkRecord $walk, bool $waits, array $questions, string $control, int $a_minute ): array {
		$nonce = array() === $questions ? '' : VisitorNonce::rest();
		return array(
			'walk'      => $this->walk( $walk, $waits ),
			'home'      => $this->home,
			'control'   => array(
				'path'  => $control,
				'proof' => '' === $walk->secret ? '' : $walk->control()->proof(),
			),
			'questions' => array_map(
				static fn ( PlannedRequest $question ): array => array(
					'ticket' => Ticket::seal( $question, $walk->secret ),
					'path'   => $question->path,
					'method' => $question->method,
					'nonce'  => Asker::VISITOR_WITH_NONCE === $question->asker ? $nonce : '',
				),
				$questions
			),
			'a_minute'  => $a_minute,
			'packs'     => Upload::unpacks(),
		);
	}

	private function stopped( WalkRecord $walk ): string {
		$sentences = array( ...( in_array( $walk->reason, array( 'not_this_site', 'cookies_sent', 'control_unseen', 'window_closed', 'answers_missing' ), true ) ? array() : array( $this->words->say( StrangerWords::STOPPED ) ) ), ...( '' === $walk->reason ? array() : array( $this->reason( $walk->reason ) ) ) );
		if ( '' !== $walk->firewall ) {
			/* translators: %s: name of a firewall */
			$sentences[] = sprintf( $this->words->say( 'It looks like %s.' ), FirewallWords::NAMES[ $walk->firewall ] ?? $walk->firewall );
		}
		$sentences[] = $this->way( $walk );
		return implode( ' ', array_diff( $sentences, array( '' ) ) );
	}

	/** What lets the questions through next time; ''. */
	private function way( WalkRecord $walk ): string {
		return match ( true ) {
			'' === $walk->reason => '',
			! in_array( $walk->reason, array( 'waf_403', 'challenge', 'rate_limited' ), true ) => $this->words->say( Reasons::of( $walk->reason )[1] ),
			Vantage::LOOPBACK !== $walk->vantage => $this->words->say( FirewallWords::IN_A_BROWSER ),
			default => $this->words->say( FirewallWords::WAYS[ $walk->firewall ] ?? Reasons::of( $walk->reason )[1] ),
		};
	}

	/**
	 * @param list<KnownSurface> $surfaces
	 * @return StrangerShape['counts']
	 */
	private static function counts( array $surfaces ): array {
		$of = array_count_values( array_map( static fn ( KnownSurface $surface ): string => $surface->class(), $surfaces ) );
		return array(
			'proven'         => $of[ Reading::PROVEN ] ?? 0,
			'likely'         => $of[ Reading::LIKELY ] ?? 0,
			'errored'        => $of[ Reading::ERRORED ] ?? 0,
			'unseen'         => $of[ Reading::UNSEEN ] ?? 0,
			'open_by_design' => $of[ Reading::OPEN ] ?? 0,
			'quiet'          => $of[ Reading::QUIET ] ?? 0,
			'guarded'        => $of[ Reading::GUARDED ] ?? 0,
			'held_back'      => count( array_filter( $surfaces, static fn ( KnownSurface $surface ): bool => '' !== $surface->held_back ) ),
			'asked'          => array_sum( array_map( static fn ( KnownSurface $surface ): int => array_sum( array_column( $surface->results, 'requests' ) ), $surfaces ) ),
		);
	}

	/**
	 * @param value-of<StrangerShape['surfaces']>['shield'] $shield
	 * @return value-of<StrangerShape['surfaces']>
	 */
	private function surface( KnownSurface $surface, ?array $shield ): array {
		$class = $surface->class();
		$worst = array_values( array_filter( $surface->results, static fn ( SurfaceResult $result ): bool => $class === $result->class ) )[0] ?? null;
		return array(
			'id'         => $surface->id,
			'kind'       => $surface->kind,
			'name'       => $surface->name,
			'method'     => $surface->method,
			'owner'      => $surface->owner,
			'owner_name' => $this->owner_name( $surface->owner ),
			'file'       => $surface->file,
			'line'       => $surface->line,
			'guard'      => $surface->guard,
			'group'      => $surface->group,
			'class'      => $class,
			'held_back'  => $this->held_back( $surface->held_back ),
			'may_let_in' => HeldBack::may_be_let_in( $surface->held_back ),
			'shield'     => $shield,
			'results'    => array_map( $this->result( ... ), $surface->results ),
			'seen'       => null === $worst || array() === $worst->kinds ? null : $this->seen( $worst ),
		);
	}

	/**
	 * @return value-of<value-of<StrangerShape['surfaces']>['results']>
	 */
	private function result( SurfaceResult $result ): array {
		return array(
			'vantage'  => $result->vantage,
			'asker'    => $result->asker,
			'class'    => $result->class,
			'reason'   => $this->reason( $result->reason ),
			'requests' => $result->requests,
			'at'       => $result->at,
			'since'    => $result->since,
			'before'   => $result->before,
		);
	}

	/**
	 * @return array{kinds: list<string>, people: int, reach: array{kind: 'accounts'|'orders', count: int}|null, sample: string, where: string, request: string, curl: string, since: string}
	 */
	private function seen( SurfaceResult $result ): array {
		$url = $this->home . $result->request;
		return array(
			'kinds'   => array_map( fn ( string $kind ): string => $this->words->say( StrangerWords::KINDS[ $kind ] ?? $kind ), $result->kinds ),
			'people'  => $result->people,
			'reach'   => $this->reach->of( $result->counts_through ),
			'sample'  => $result->sample,
			'where'   => $result->where,
			'request' => "{$result->method} {$url}",
			'curl'    => 'curl ' . ( 'HEAD' === $result->method ? '--head ' : '--include ' ) . ( self::HEADERS[ $result->asker ] ?? '' ) . "'" . str_replace( "'", "'\\''", $url ) . "'",
			'since'   => $result->since,
		);
	}

	private function owner_name( string $owner ): string {
		return $this->owner_names[ $owner ] ?? $owner;
	}

	private function held_back( string $reason ): string {
		return '' === $reason ? '' : $this->words->say( StrangerWords::HELD_BACK[ $reason ] ?? $reason );
	}

	private function reason( string $reason ): string {
		return '' === $reason ? '' : $this->words->say( Reasons::of( $reason )[0] );
	}
}
