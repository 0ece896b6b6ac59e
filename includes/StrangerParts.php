<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\People\StorePeople;
use StorePosture\Exposure\People\TestCustomer;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\Planner;
use StorePosture\Exposure\Plan\RequestWords;
use StorePosture\Exposure\Walk\BehindShields;
use StorePosture\Exposure\Walk\CachedPages;
use StorePosture\Exposure\Walk\ControlRequests;
use StorePosture\Exposure\Walk\Ending;
use StorePosture\Exposure\Walk\Intake;
use StorePosture\Exposure\Walk\Loopback;
use StorePosture\Exposure\Walk\Loopback\CustomerSession;
use StorePosture\Exposure\Walk\Loopback\Throttle;
use StorePosture\Exposure\Walk\Loopback\VisitorNonce;
use StorePosture\Exposure\Walk\Outside;
use StorePosture\Exposure\Walk\OwnOrder;
use StorePosture\Exposure\Walk\Relay;
use StorePosture\Exposure\Walk\ResultStore;
use StorePosture\Exposure\Walk\Sender;
use StorePosture\Exposure\Walk\Summary;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkJob;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Exposure\Walk\WalkService;
use StorePosture\Exposure\Walk\WalkStore;
use StorePosture\Fixes\Support\ShieldPass;
use StorePosture\Fixes\Support\Shields;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\StrangerSummary;
use StorePosture\Probes\Support\Text;
use StorePosture\Scan\Clock;
use StorePosture\Scan\Journal;
use StorePosture\Scan\SliceLock;
use StorePosture\Scan\Timetable;
use StorePosture\Store\ScriptKeys;
use StorePosture\Store\TestPeople;

/**
 * Builds the stranger test out of its parts.
 */
final class StrangerParts {
	/** Requests for asking which handlers register in an ajax request alone. */
	private const REQUESTS = 4;
	private const SECONDS  = 10.0;

	public function __construct( private readonly Services $services, private readonly WalkStore $walks, private readonly ResultStore $results, private readonly TestPeople $people ) {}

	public function service( SliceLock $lock, Clock $clock, Journal $journal, Timetable $timetable ): WalkService {
		$intake = new Intake( $this->results, $clock, TestCustomer::person( ... ) );
		$ending = new Ending( $this->walks, $clock, $this->after_walk( ... ) );
		$job    = new WalkJob( $this->walks, $this->results, $lock, $clock, $this->plan( ... ), $this->sender( ... ), self::matcher( ... ), $intake, $ending );
		$relay  = new Relay( $this->walks, $this->results, $lock, $clock, $this->plan( ... ), self::matcher( ... ), $intake, $ending );
		$outside = new Outside( $this->walks, $this->results, $lock, $clock, $this->plan( ... ), self::matcher( ... ), $intake, $ending, new ScriptKeys( $clock ) );
		return new WalkService( $job, $relay, $outside, $this->walks, $this->results, $journal, $timetable, $clock, $this->may_go_round( ... ), StrangerSummary::kept( ... ), self::versions( ... ), $this->people->remove( ... ) );
	}

	/**
	 * @param list<Asker::*> $askers
	 * @param list<string>   $let_in
	 */
	private function plan( array $askers, array $let_in, bool $with_orders = false ): Plan {
		$words = new RequestWords( $this->services->data()->any( 'request_words' ) );
		return ( new Planner( $words, new Http( 0, self::SECONDS, self::REQUESTS ) ) )->plan( $askers, $let_in, $with_orders ? $this->people->own( $this->people->orders() ) : array() );
	}

	/**
	 * @param list<Asker::*> $askers
	 */
	private function sender( array $askers ): Sender {
		$customer = in_array( Asker::CUSTOMER, $askers, true ) ? $this->people->customer() : 0;
		$headers  = 0 === $customer ? array() : CustomerSession::headers( $customer );
		return new Loopback( array() === $headers ? array() : array( Asker::CUSTOMER => $headers ), new Throttle( (int) Limits::number( $this->services->data(), 'stranger_requests_a_minute' ) ) );
	}

	private static function matcher(): Matcher {
		$host = wp_parse_url( home_url(), PHP_URL_HOST );
		return new Matcher( new StorePeople(), is_string( $host ) ? $host : '' );
	}

	/**
	 * Before the test customer goes.
	 *
	 * @return array{asked: int, open: list<string>}|null Null: they were not asked this time.
	 */
	private function cached_pages( WalkRecord $walk ): ?array {
		$is_whole = 'done' === $walk->status && ! $walk->is_partial && in_array( Asker::CUSTOMER, $walk->askers, true );
		return $is_whole && ! HandsOff::is_on() ? CachedPages::look( $this->sender( $walk->askers ) ) : null;
	}

	/**
	 * Groups of which nothing is proven, for the test customer did not even see its own order.
	 *
	 * @return list<Group::*>
	 */
	private function unproven_by_own( WalkRecord $walk ): array {
		$asks = $walk->with_orders && 'done' === $walk->status && ! HandsOff::is_on();
		return $asks && ! OwnOrder::shows( $this->sender( $walk->askers ), $this->people->orders() ) ? array( Group::CUSTOMER ) : array();
	}

	/** Asked without our shields: whether the code behind them is still open. */
	private function behind_shields( WalkRecord $walk ): void {
		if ( 'done' !== $walk->status || Vantage::LOOPBACK !== $walk->vantage || HandsOff::is_on() ) {
			return;
		}
		$surfaces = array_keys( Shields::stopped() );
		if ( array() === $surfaces ) {
			Shields::behind( array(), '' );
			return;
		}
		$pass = array( ShieldPass::HEADER => ShieldPass::open() );
		try {
			$sender  = new Loopback( array( Asker::VISITOR => $pass, Asker::VISITOR_WITH_NONCE => $pass + array( 'X-WP-Nonce' => VisitorNonce::rest() ) ), new Throttle( (int) Limits::number( $this->services->data(), 'stranger_requests_a_minute' ) ) );
			$classes = BehindShields::look( $this->plan( array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE ), $walk->let_in ), $sender, self::matcher(), $surfaces );
		} finally {
			ShieldPass::close();
		}
		Shields::behind( array_map( static fn ( string $class ): bool => in_array( $class, array( Reading::GUARDED, Reading::QUIET ), true ), array_filter( $classes, static fn ( string $class ): bool => ! in_array( $class, array( Reading::UNSEEN, Reading::ERRORED ), true ) ) ), (string) $walk->finished_at );
	}

	/** By itself: as scans do. */
	private function may_go_round(): bool {
		return null !== $this->services->standing()->days_between_scans();
	}

	/** What came of it is a fact from now on, and may be news. */
	private function after_walk( WalkRecord $walk ): void {
		$cached   = $this->cached_pages( $walk );
		$unproven = $this->unproven_by_own( $walk );
		if ( ! HandsOff::is_on() ) {
			$this->people->remove();
		}
		$this->behind_shields( $walk );
		// Before the summary: it compares with what the round before left.
		$this->services->leaks()->after_walk( $this->results->all(), $walk );
		$knows_customers = ( new StorePeople() )->knows_customers();
		update_option( StrangerSummary::OPTION, Summary::of( $this->results->all(), $walk, StrangerSummary::kept(), self::versions(), $knows_customers, array( ...( $knows_customers ? ControlRequests::unproven( self::matcher() ) : array() ), ...$unproven ), $cached ), false );
		$this->services->scans()->look_again( 'stranger' );
		$this->services->aftermath()->run();
		$this->services->alerts()->soon();
	}

	/**
	 * @return array<string, string> By owner, as Callbacks names those that are updated: plugins, the theme and its parent, WordPress.
	 */
	public static function versions(): array {
		$versions = array( 'core' => get_bloginfo( 'version' ) );
		foreach ( array( get_stylesheet(), get_template() ) as $theme ) {
			$versions[ "themes/{$theme}" ] = Text::of( wp_get_theme( $theme )->get( 'Version' ) );
		}
		foreach ( Plugins::installed() as $file => $header ) {
			$versions[ Plugins::slug( $file ) ] = Text::of( $header['Version'] ?? '' );
		}
		foreach ( self::must_use() as $owner => $header ) {
			// Most of them have no version: the day they were changed tells as well.
			$versions[ $owner ] = Text::of( $header['Version'] ?? '' ) . ' ' . (int) filemtime( WPMU_PLUGIN_DIR . '/' . basename( $owner ) );
		}
		return $versions;
	}

	/**
	 * In words: whose a surface is.
	 *
	 * @return array<string, string> By owner; whoever is not among them has no better name.
	 */
	public static function owner_names(): array {
		$names = array(
			'core'    => 'WordPress',
			'unknown' => __( 'Code we could not place', 'store-posture' ),
		);
		foreach ( Plugins::installed() as $file => $header ) {
			$name = Text::of( $header['Name'] ?? '' );
			if ( '' !== $name ) {
				$names[ Plugins::slug( $file ) ] ??= $name;
			}
		}
		foreach ( self::must_use() as $owner => $header ) {
			$name = Text::of( $header['Name'] ?? '' );
			if ( '' !== $name ) {
				$names[ $owner ] ??= $name;
			}
		}
		return $names;
	}

	/**
	 * @return array<string, array<array-key, mixed>> Headers by owner, as Callbacks names them.
	 */
	private static function must_use(): array {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$all = array();
		foreach ( get_mu_plugins() as $file => $header ) {
			$all[ "mu-plugins/{$file}" ] = array( 'Name' => $file === ( $header['Name'] ?? '' ) ? '' : $header['Name'] ?? '' ) + $header;
		}
		return $all;
	}
}
