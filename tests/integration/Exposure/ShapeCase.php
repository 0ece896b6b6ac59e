<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Contract\Data;
use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\People\StorePeople;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Planner;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Plan\RequestWords;
use StorePosture\Exposure\Walk\Loopback;
use StorePosture\Exposure\Walk\Loopback\Throttle;
use StorePosture\Tests\Integration\Probes\HttpProbeCase;

/**
 * Installs a made-up plugin of fixtures/, asks what the plan asks of it, and reads the answers.
 */
abstract class ShapeCase extends HttpProbeCase {
	private ?Customer $customer = null;

	/** As a plugin of the site, here and in the web server. */
	protected function install( string $shape ): void {
		global $wp_filter, $wp_post_types, $wp_rewrite;
		$folder = WP_PLUGIN_DIR . "/made-up-{$shape}";
		$this->folder( $folder );
		foreach ( array( 'shop.php' => 'shop.php', "{$shape}.php" => "made-up-{$shape}.php" ) as $from => $to ) {
			$this->file( "{$folder}/{$to}", (string) file_get_contents( __DIR__ . "/fixtures/{$from}" ) );
		}
		$active = get_option( 'active_plugins', array() );
		$this->option( 'active_plugins', array( ...( is_array( $active ) ? $active : array() ), "made-up-{$shape}/made-up-{$shape}.php" ) );
		$hooks = array_map( static fn ( \WP_Hook $hook ): \WP_Hook => clone $hook, $wp_filter );
		$types = $wp_post_types;
		$feeds = $wp_rewrite->feeds;
		$this->repair(
			static function () use ( $hooks, $types, $feeds ): void {
				$GLOBALS['wp_filter']         = $hooks;
				$GLOBALS['wp_post_types']     = $types;
				$GLOBALS['wp_rewrite']->feeds = $feeds;
			}
		);
		include "{$folder}/made-up-{$shape}.php";
	}

	/**
	 * @param list<Asker::*> $askers
	 * @param list<string>   $let_in
	 * @param list<Record>   $own
	 */
	protected static function plan( array $askers, array $let_in = array(), array $own = array() ): Plan {
		return ( new Planner( new RequestWords( ( new Data( dirname( __DIR__, 3 ) . '/data', self::NOW ) )->any( 'request_words' ) ) ) )->plan( $askers, $let_in, $own );
	}

	/**
	 * @param list<Asker::*> $askers
	 * @param list<string>   $let_in
	 * @return list<PlannedRequest> What is asked of it, asker by asker.
	 */
	protected function questions( string $shape, string $surface, array $askers, array $let_in ): array {
		$this->install( $shape );
		$this->rows_of( $shape );
		flush_rewrite_rules( false );
		$this->repair( static fn () => delete_option( 'rewrite_rules' ) );
		$this->customer = in_array( Asker::CUSTOMER, $askers, true ) ? Customer::with_an_order() : null;
		$own            = array();
		if ( null !== $this->customer ) {
			$this->repair( $this->customer->remove( ... ) );
			$own = $this->customer->records();
		}
		return array_values( array_filter( self::plan( $askers, $let_in, $own )->requests, static fn ( PlannedRequest $request ): bool => $surface === $request->surface ) );
	}

	/**
	 * As a server asks.
	 *
	 * @param list<PlannedRequest> $requests
	 * @param 'leaky'|'safe'       $guard
	 * @return list<array{PlannedRequest, Answer}>
	 */
	protected function answers( array $requests, string $guard ): array {
		$this->option( 'made_up_guard', $guard );
		delete_transient( 'made_up_page' );
		$answers = ( new Loopback( null === $this->customer ? array() : array( Asker::CUSTOMER => $this->customer->headers() ), new Throttle( 60000 ) ) )->send( $requests );
		self::assertSame( array( '' ), array_values( array_unique( array_column( $answers, 'reason' ) ) ) );
		return array_map( null, $requests, $answers );
	}

	/**
	 * As the owner's browser asks: no customer is there. Of what the server was answered, what fetch() would have shown.
	 *
	 * @param list<array{PlannedRequest, Answer}> $answered
	 * @param 'leaky'|'safe'                      $guard
	 * @return list<array{PlannedRequest, Answer}>
	 */
	protected function browser_answers( array $answered, string $guard ): array {
		$requests = array_values( array_filter( array_column( $answered, 0 ), static fn ( PlannedRequest $request ): bool => Asker::CUSTOMER !== $request->asker ) );
		$answered = count( $requests ) === count( $answered ) ? $answered : $this->answers( $requests, $guard );
		return array_map( static fn ( array $pair ): array => array( $pair[0], self::in_a_browser( $pair[1] ) ), $answered );
	}

	/** What fetch() shows of an answer: of one that leads elsewhere nothing, and never a cookie. */
	private static function in_a_browser( Answer $answer ): Answer {
		$headers = array_diff_key( $answer->headers, array( 'set-cookie' => true ) );
		return $answer->status >= 300 && $answer->status < 400 ? new Answer( 0, array(), '', false, 'not_supported' ) : new Answer( $answer->status, $headers, $answer->body, $answer->cut_off );
	}

	/**
	 * @param list<array{PlannedRequest, Answer}> $answered
	 * @return list<array{PlannedRequest, Reading}>
	 */
	protected function read( array $answered ): array {
		$batch = array();
		foreach ( $answered as [ $request, $answer ] ) {
			$batch[] = array( $request->question( Asker::CUSTOMER === $request->asker ? (string) $this->customer?->person() : '' ), $answer );
		}
		$readings = ( new Matcher( new StorePeople(), (string) wp_parse_url( home_url(), PHP_URL_HOST ) ) )->read( $batch );
		return array_map( null, array_column( $answered, 0 ), $readings );
	}

	/**
	 * @param list<array{PlannedRequest, Reading}> $readings
	 * @param Asker::*|null                        $asker
	 * @return list<string>
	 */
	protected static function classes( array $readings, ?string $asker = null ): array {
		$of = array_filter( $readings, static fn ( array $pair ): bool => null === $asker || $asker === $pair[0]->asker );
		return array_values( array_unique( array_map( static fn ( array $pair ): string => $pair[1]->class, $of ) ) );
	}

	/** What a plugin keeps of its own. */
	private function rows_of( string $shape ): void {
		global $wpdb;
		if ( 'own-table' === $shape ) {
			$wpdb->query( "CREATE TABLE {$wpdb->prefix}made_up_leads ( lead_id bigint(20) unsigned NOT NULL AUTO_INCREMENT, email varchar(100) NOT NULL, PRIMARY KEY (lead_id) )" );
			$this->repair( static fn () => $wpdb->query( "DROP TABLE {$wpdb->prefix}made_up_leads" ) );
			$wpdb->query( "INSERT INTO {$wpdb->prefix}made_up_leads ( lead_id, email ) VALUES ( 70001, 'una@shop.example.org' ), ( 70009, 'vic@shop.example.org' )" );
		}
		foreach ( array( 'post-type-id' => array( 'made_up_booking', '_guest_email' ), 'post-type-page' => array( 'made_up_ticket', '_asked_by' ) ) as $of => [ $type, $field ] ) {
			if ( $shape === $of ) {
				$id = wp_insert_post( array( 'post_type' => $type, 'post_status' => 'publish', 'post_title' => 'Made up', 'meta_input' => array( $field => 'wyn@shop.example.org' ) ) );
				$this->repair( static fn () => wp_delete_post( $id, true ) );
			}
		}
	}
}
