<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Admin\Screen;
use StorePosture\Contract\Data;
use StorePosture\Contract\Read;
use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Exposure\Leaks\LeakService;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\RestAddress;
use StorePosture\Exposure\Plan\SiteAddress;
use StorePosture\Exposure\Walk\Relay\Control;
use StorePosture\Exposure\Walk\Summary;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Exposure\Walk\WalkService;
use StorePosture\Fixes\Support\FixCatalog;
use StorePosture\Fixes\Support\FixService;
use StorePosture\Fixes\Support\SelfCheck;
use StorePosture\Fixes\Support\Shields;
use StorePosture\Fleet\Destination;
use StorePosture\Fleet\Exports;
use StorePosture\Mail\Alerts;
use StorePosture\Mail\MailProof;
use StorePosture\Mail\Webhook;
use StorePosture\Model\ScanRecord;
use StorePosture\Model\Words;
use StorePosture\Policy\PolicyService;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\StaffOnce;
use StorePosture\Probes\Support\Traffic;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;
use StorePosture\Report\LeaksPage;
use StorePosture\Probes\Support\StrangerSummary;
use StorePosture\Report\JournalPage;
use StorePosture\Report\JournalWords;
use StorePosture\Report\HistoryPage;
use StorePosture\Report\QuestionList;
use StorePosture\Report\Reports;
use StorePosture\Report\Site;
use StorePosture\Report\StrangerPage;
use StorePosture\Report\Vocabulary;
use StorePosture\Scan\Aftermath;
use StorePosture\Scan\AnswerService;
use StorePosture\Scan\AnswerStore;
use StorePosture\Scan\Assessment;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\BaselineService;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Clock;
use StorePosture\Scan\Contradictions;
use StorePosture\Scan\FactStore;
use StorePosture\Scan\History;
use StorePosture\Scan\Job;
use StorePosture\Scan\Journal;
use StorePosture\Scan\Looker;
use StorePosture\Scan\Questions;
use StorePosture\Scan\Pace;
use StorePosture\Scan\PasswordNights;
use StorePosture\Scan\Rotation;
use StorePosture\Scan\Rules;
use StorePosture\Scan\Runner;
use StorePosture\Scan\ScanService;
use StorePosture\Scan\ScanStore;
use StorePosture\Scan\StateService;
use StorePosture\Scan\StateStore;
use StorePosture\Scan\SystemClock;
use StorePosture\Scan\Timetable;
use StorePosture\Scan\Trend;
use StorePosture\Store\AlertMemory;
use StorePosture\Store\Answers;
use StorePosture\Store\Database;
use StorePosture\Store\Facts;
use StorePosture\Store\FirstSeen;
use StorePosture\Store\History as PastHistory;
use StorePosture\Store\Home;
use StorePosture\Store\JournalEntries;
use StorePosture\Store\Leaks;
use StorePosture\Store\Lock;
use StorePosture\Store\Migrations;
use StorePosture\Store\OwnAnswers;
use StorePosture\Store\Policies;
use StorePosture\Store\Receipts;
use StorePosture\Store\Scans;
use StorePosture\Store\Settings;
use StorePosture\Store\States;
use StorePosture\Store\TestPeople;
use StorePosture\Store\WalkResults;
use StorePosture\Store\Walks;

/**
 * Everything the surfaces use, built when it is first asked for.
 *
 * @phpstan-import-type AlertsShape from Shapes
 * @phpstan-import-type LeaksShape from Shapes
 * @phpstan-import-type StrangerPlanShape from Shapes
 * @phpstan-import-type StrangerShape from Shapes
 * @phpstan-import-type WalkBatchShape from Shapes
 */
final class Services {
	/** @var array<class-string, object> */
	private array $built = array();

	public function __construct( public readonly string $plugin_file ) {}

	public function path( string $below ): string {
		return dirname( $this->plugin_file ) . '/' . $below;
	}

	public function url( string $below ): string {
		return plugins_url( $below, $this->plugin_file );
	}

	public function reports(): Reports {
		return $this->once(
			Reports::class,
			fn (): Reports => new Reports(
				$this->assessor(),
				$this->data(),
				$this->scan_store(),
				$this->state_store(),
				$this->rules(),
				$this->history(),
				new QuestionList( $this->questions(), $this->answer_store(), $this->words() ),
				new Vocabulary( $this->data(), SiteView::names(), $this->words() ),
				$this->clock(),
				$this->words(),
				SiteView::reader( ... ),
				$this->site( ... ),
				fn (): ?string => $this->standing()->is_silent() ? null : $this->timetable()->next_scan(),
				HandsOff::state( ... ),
				$this->policy_in_force()->name( ... ),
				Plugin::VERSION,
			)
		);
	}

	public function scans(): ScanService {
		return $this->once(
			ScanService::class,
			fn (): ScanService => new ScanService(
				new Job(
					$this->scan_store(),
					$this->facts(),
					new Lock( $this->database(), $this->clock() ),
					$this->catalog(),
					$this->rotation(),
					$this->looker(),
					$this->clock(),
					$this->upkeep()->after_scan( ... ),
				),
				$this->scan_store(),
				$this->states(),
				$this->journal(),
				$this->looker(),
				$this->facts(),
				$this->timetable(),
				$this->pace(),
				$this->clock(),
				$this->words(),
				$this->standing()->days_between_scans( ... ),
			)
		);
	}

	public function answers(): AnswerService {
		return $this->once(
			AnswerService::class,
			fn (): AnswerService => new AnswerService( $this->questions(), $this->answer_store(), $this->journal(), $this->clock(), $this->words(), fn () => $this->aftermath()->run() )
		);
	}

	public function states(): StateService {
		return $this->once(
			StateService::class,
			fn (): StateService => new StateService( $this->assessor(), $this->state_store(), $this->journal(), $this->clock(), $this->words(), $this->limit( ... ), fn () => $this->aftermath()->run() )
		);
	}

	/** Who did what: whatever changes something tells it. */
	public function journal(): Journal {
		return $this->once( Journal::class, fn (): Journal => new Journal( new JournalEntries( $this->database() ), $this->clock(), fn (): int => $this->limit( 'journal_days' ) ) );
	}

	public function journal_page(): JournalPage {
		return $this->once(
			JournalPage::class,
			fn (): JournalPage => new JournalPage(
				$this->journal(),
				new JournalWords( $this->catalog(), $this->questions(), $this->data(), $this->words(), fn ( string $fix ): string => $this->fixes()->title( $fix ) ),
				SiteView::reader( ... ),
				fn (): int => $this->limit( 'journal_days' )
			)
		);
	}

	public function fixes(): FixService {
		return $this->once(
			FixService::class,
			fn (): FixService => new FixService(
				new FixCatalog( $this->catalog(), $this->path( 'includes/Fixes' ) ),
				new Receipts( $this->database() ),
				new Lock( $this->database(), $this->clock(), 'fix' ),
				$this->facts(),
				$this->journal(),
				$this->data(),
				$this->clock(),
				new SelfCheck(),
				$this->baseline(),
				$this->upkeep()->after_fix( ... ),
				fn ( string $check ): string => $this->words()->say( $this->catalog()->checks()[ $check ]['title']['fail'] ?? '' ),
				fn (): Assessment => $this->assessor()->assess( $this->clock()->now() ),
			)
		);
	}

	/** What later scans compare with. */
	public function baseline(): BaselineService {
		return $this->once(
			BaselineService::class,
			fn (): BaselineService => new BaselineService( $this->data(), $this->journal(), $this->clock(), $this->words(), $this->upkeep()->after_baseline( ... ) )
		);
	}

	public function history_page(): HistoryPage {
		return $this->once( HistoryPage::class, fn (): HistoryPage => new HistoryPage( $this->trend(), $this->catalog(), $this->facts(), $this->clock(), $this->words() ) );
	}

	/** The report for somewhere else. */
	public function exports(): Exports {
		return $this->once( Exports::class, fn (): Exports => new Exports( $this->reports(), $this->history_page() ) );
	}

	/** Where an export may be put as a file. */
	public function destination(): Destination {
		return new Destination( array( ( new WebPlaces() )->root, ABSPATH, WP_CONTENT_DIR, wp_get_upload_dir()['basedir'] ) );
	}

	/** Hands off, switched and written down. */
	public function hold(): Hold {
		return $this->once( Hold::class, fn (): Hold => new Hold( $this->journal(), $this->clock(), $this->words() ) );
	}

	public function standing(): Standing {
		return $this->once( Standing::class, fn (): Standing => new Standing( $this->home(), $this->settings( ... ), $this->scan_store( ... ) ) );
	}

	public function upkeep(): Upkeep {
		return $this->once( Upkeep::class, fn (): Upkeep => new Upkeep( $this ) );
	}

	public function settings(): Settings {
		return $this->once( Settings::class, fn (): Settings => new Settings( $this->data(), $this->home(), $this->upkeep()->after_settings( ... ) ) );
	}

	public function home(): Home {
		return $this->once( Home::class, fn (): Home => new Home( static fn (): string => is_string( $home = get_option( 'home' ) ) ? $home : '' ) );
	}

	public function facts(): FactStore {
		return $this->once( Facts::class, fn (): Facts => new Facts( $this->database() ) );
	}

	public function data(): Data {
		return $this->once( Data::class, fn (): Data => new Data( $this->path( 'data' ), $this->clock()->now(), $this->policy_in_force()->limits( ... ) ) );
	}

	public function mail(): MailProof {
		return $this->once( MailProof::class, fn (): MailProof => new MailProof( time( ... ) ) );
	}

	/** Mails and the webhook: when they are due, and that nothing is told twice. */
	public function alerts(): Alerts {
		return $this->once(
			Alerts::class,
			fn (): Alerts => new Alerts(
				new AlertMemory(),
				$this->mail(),
				$this->webhook(),
				$this->timetable(),
				new Lock( $this->database(), $this->clock(), 'alerts' ),
				$this->clock(),
				$this->words(),
				wp_timezone(),
				home_url( '/' ),
				fn (): bool => ! $this->standing()->tells_nobody() && $this->standing()->is_set_up(),
				fn (): array => $this->settings()->get(),
				fn (): array => $this->reports()->report(),
				Screen::url( ... ),
			)
		);
	}

	/**
	 * @return AlertsShape
	 */
	public function alerts_standing(): array {
		$webhook = $this->webhook()->standing();
		return array(
			'is_silent'         => $this->standing()->tells_nobody(),
			'mail_failed_at'    => ( new AlertMemory() )->failed_at(),
			'webhook_has_key'   => $this->webhook()->has_key(),
			'webhook_sent_at'   => $webhook['sent_at'],
			'webhook_failed_at' => $webhook['failed_at'],
		);
	}

	public function new_webhook_key( int $user ): string {
		$this->journal()->note( 'settings.changed', $user, '', array( 'settings' => array( 'webhook_key' ) ) );
		return $this->webhook()->new_key();
	}

	public function catalog(): Catalog {
		return $this->once( Catalog::class, fn (): Catalog => new Catalog( $this->path( 'build/checks.json' ), $this->schema(), $this->policy_in_force()->house_rules( ... ) ) );
	}

	/** What an agency asks of this site, as a file. */
	public function policies(): PolicyService {
		return $this->once( PolicyService::class, fn (): PolicyService => ( new PolicyParts( $this, $this->schema(), $this->questions(), $this->words() ) )->service( $this->state_store(), $this->answer_store(), $this->limit( ... ) ) );
	}

	public function policy_in_force(): Policies {
		return $this->once( Policies::class, fn (): Policies => new Policies() );
	}

	/** Makes or updates the tables. */
	public function migrate(): void {
		( new Migrations( $this->database() ) )->run();
	}

	/** The test of staff's passwords; see Probes\Support\Passwords. */
	public function password_nights(): PasswordNights {
		return $this->once(
			PasswordNights::class,
			fn (): PasswordNights => new PasswordNights(
				$this->timetable(),
				new Lock( $this->database(), $this->clock(), 'passwords' ),
				$this->clock(),
				wp_timezone(),
				home_url(),
				fn (): bool => null !== $this->standing()->days_between_scans() && ! HandsOff::is_on(),
				$this->upkeep()->is_password_left( ... ),
				$this->upkeep()->guess_passwords( ... ),
				fn (): bool => Traffic::is_busy( $this->data(), time() ),
				$this->upkeep()->after_guesses( ... ),
			)
		);
	}

	/** The stranger test: who can see customers' data. */
	public function walks(): WalkService {
		return $this->once(
			WalkService::class,
			fn (): WalkService => ( new StrangerParts( $this, new Walks( $this->database() ), new WalkResults( $this->database() ), new TestPeople() ) )->service( new Lock( $this->database(), $this->clock(), 'walk' ), $this->clock(), $this->journal(), $this->timetable() )
		);
	}

	/**
	 * @return StrangerShape
	 */
	public function stranger_page(): array {
		$kept   = StrangerSummary::kept();
		$blind  = array() === $kept ? '' : StrangerSummary::blind( $kept );
		$of_all = '' !== $blind && '' !== StrangerSummary::blind( $kept, Group::ANONYMOUS );
		$walk   = $this->walks()->latest();
		return $this->stranger()->page( $walk, null !== $walk && $this->walks()->is_waiting( $walk ), $this->walks()->surfaces(), $this->walks()->next_at(), $blind, $of_all, Shields::all(), Summary::cached_before( $kept )['open'] );
	}

	/**
	 * @param list<string> $let_in
	 * @param Vantage::*   $vantage
	 * @return StrangerPlanShape
	 */
	public function stranger_plan( array $let_in, string $vantage = Vantage::LOOPBACK ): array {
		return $this->stranger()->plan( $this->walks()->plan( $let_in, $vantage ) );
	}

	/**
	 * @param list<PlannedRequest> $questions
	 * @return WalkBatchShape
	 */
	public function walk_batch( WalkRecord $walk, array $questions ): array {
		return $this->stranger()->batch( $walk, $this->walks()->is_waiting( $walk ), $questions, self::control_path( $walk->control() ), (int) Limits::number( $this->data(), 'stranger_requests_a_minute' ) );
	}

	/**
	 * The plan, to be asked by another machine.
	 *
	 * @param list<string> $let_in
	 */
	public function walk_script( array $let_in ): string {
		return $this->walks()->outside()->script( $let_in, home_url( '/' ), self::control_path( ... ), (int) Limits::number( $this->data(), 'stranger_requests_a_minute' ) );
	}

	private static function control_path( Control $control ): string {
		return ( new RestAddress( SiteAddress::rest() ) )->of( '/store-posture/v1/control', array( 'token' => $control->token() ) );
	}

	/** Records of what the stranger test has proven. */
	public function leaks(): LeakService {
		return $this->once( LeakService::class, fn (): LeakService => new LeakService( new Leaks( $this->database() ), $this->journal(), $this->clock(), LeakParts::ledger( ... ) ) );
	}

	/**
	 * @return LeaksShape
	 */
	public function leaks_page(): array {
		$shields = Shields::stopped();
		$page    = new LeaksPage( $this->words(), StrangerParts::owner_names(), home_url( '/' ), static fn ( string $surface ): bool => isset( $shields[ $surface ] ) );
		return $page->page( $this->leaks()->all(), $this->clock()->now(), SiteView::reader() );
	}

	private function stranger(): StrangerPage {
		return $this->once( StrangerPage::class, fn (): StrangerPage => new StrangerPage( $this->words(), StrangerParts::owner_names(), home_url( '/' ) ) );
	}

	/** On activation. */
	public function set_up(): void {
		$this->migrate();
		$this->timetable()->keep( null );
	}

	private function webhook(): Webhook {
		return $this->once( Webhook::class, fn (): Webhook => new Webhook( time( ... ) ) );
	}

	private function database(): Database {
		return $this->once(
			Database::class,
			function (): Database {
				global $wpdb;
				if ( ! $wpdb instanceof \wpdb ) {
					throw new \RuntimeException( 'WordPress has no database.' );
				}
				return new Database( $wpdb );
			}
		);
	}

	private function schema(): Schema {
		return $this->once( Schema::class, fn (): Schema => new Schema( $this->path( 'schema' ) ) );
	}

	public function clock(): Clock {
		return $this->once( SystemClock::class, fn (): SystemClock => new SystemClock( wp_timezone() ) );
	}

	private function words(): Words {
		// phpcs:disable WordPress.WP.I18n -- build/words.php lists them for translators.
		return $this->once(
			Words::class,
			fn (): Words => new Words(
				fn ( string $text ): string => translate( $text, 'store-posture' ),
				fn ( string $one, string $many, int $n ): string => _n( $one, $many, $n, 'store-posture' ),
			)
		);
		// phpcs:enable
	}

	private function questions(): Questions {
		return $this->once( Questions::class, fn (): Questions => new Questions( $this->data() ) );
	}

	private function scan_store(): ScanStore {
		return $this->once( Scans::class, fn (): Scans => new Scans( $this->database(), Read::number( $this->data()->any( 'pillars' ), 'algorithm_version' ) ) );
	}

	private function answer_store(): AnswerStore {
		return $this->once( OwnAnswers::class, fn (): OwnAnswers => new OwnAnswers( new Answers( $this->database() ), $this->home() ) );
	}

	private function state_store(): StateStore {
		return $this->once( States::class, fn (): States => new States( $this->database() ) );
	}

	private function rules(): Rules {
		return $this->once( Rules::class, fn (): Rules => new Rules( $this->memory(), fn (): int => Read::number( $this->data()->any( 'pillars' ), 'new_rule_quiet_days' ) ) );
	}

	private function limit( string $name ): int {
		return Read::number( $this->data()->any( 'limits' ), $name );
	}

	private function memory(): FirstSeen {
		return $this->once( FirstSeen::class, fn (): FirstSeen => new FirstSeen( $this->database() ) );
	}

	public function trend(): Trend {
		return $this->once( Trend::class, fn (): Trend => new Trend( new PastHistory( $this->database() ), $this->assessor(), $this->state_store(), $this->rules(), $this->data(), $this->clock() ) );
	}

	private function history(): History {
		return $this->once( History::class, fn (): History => new History( $this->memory() ) );
	}

	private function timetable(): Timetable {
		return $this->once( Timetable::class, fn (): Timetable => new Timetable( home_url( ... ) ) );
	}

	private function pace(): Pace {
		$patience = $this->data()->any( 'scanning' )['patience_minutes'] ?? 0;
		return $this->once( Pace::class, fn (): Pace => new Pace( fn (): bool => Traffic::is_busy( $this->data(), time() ), $this->clock(), is_int( $patience ) ? 60.0 * $patience : 0.0 ) );
	}

	private function assessor(): Assessor {
		return $this->once(
			Assessor::class,
			fn (): Assessor => new Assessor( $this->catalog(), $this->schema(), $this->facts(), $this->answer_store(), $this->questions(), $this->data() )
		);
	}

	public function aftermath(): Aftermath {
		return $this->once(
			Aftermath::class,
			fn (): Aftermath => new Aftermath(
				$this->assessor(),
				new Contradictions( $this->answer_store(), $this->journal(), $this->clock() ),
				$this->states(),
				$this->state_store(),
				$this->rules(),
				$this->history(),
				$this->clock(),
			)
		);
	}

	private function looker(): Looker {
		return $this->once( Runner::class, fn (): Runner => new Runner( $this->catalog(), $this->schema(), $this->watch( ... ), $this->clock() ) );
	}

	private function rotation(): Rotation {
		return $this->once(
			Rotation::class,
			fn (): Rotation => new Rotation(
				$this->schema(),
				(int) ( Limits::number( $this->data(), 'request_budget' ) - Limits::number( $this->data(), 'request_reserve' ) ),
				Limits::number( $this->data(), 'scan_seconds' ) * 2 / 3,
			)
		);
	}

	private function watch( ScanRecord $scan, string $now, StaffOnce $staff ): Watch {
		$http = Http::for_scan( $scan->requests, $scan->http_seconds, $this->data() );
		return new Watch( $http, new Controls( $http, $scan->controls, $scan->control_token(), $scan->control_proof() ), $this->memory(), $this->data(), $now, $staff );
	}

	private function site(): Site {
		return new Site(
			wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
			home_url( '/' ),
			wp_get_environment_type(),
			defined( 'WC_VERSION' ) && is_string( constant( 'WC_VERSION' ) ) ? constant( 'WC_VERSION' ) : '',
			PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION,
			is_dir( $this->path( 'tests' ) ) && ! defined( 'STORE_POSTURE_LAB' ),
			$this->home()->standing(),
		);
	}

	/**
	 * @template T of object
	 * @param class-string<T> $name
	 * @param \Closure(): T   $build
	 * @return T
	 */
	private function once( string $name, \Closure $build ): object {
		$object = $this->built[ $name ] ??= $build();
		if ( ! $object instanceof $name ) {
			throw new \LogicException( "{$name} was not built." );
		}
		return $object;
	}
}
