<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Admin\Screen;
use StorePosture\Contract\Data;
use StorePosture\Contract\Read;
use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Fixes\Support\FixCatalog;
use StorePosture\Fixes\Support\FixService;
use StorePosture\Fixes\Support\Leftovers;
use StorePosture\Fixes\Support\SelfCheck;
use StorePosture\Fleet\Destination;
use StorePosture\Fleet\Exports;
use StorePosture\Mail\Alerts;
use StorePosture\Mail\MailProof;
use StorePosture\Mail\Webhook;
use StorePosture\Model\Problem;
use StorePosture\Model\ScanRecord;
use StorePosture\Model\Words;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Passwords\Guessing;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\StaffOnce;
use StorePosture\Probes\Support\Traffic;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;
use StorePosture\Report\JournalPage;
use StorePosture\Report\HistoryPage;
use StorePosture\Report\QuestionList;
use StorePosture\Report\Reader;
use StorePosture\Report\Reports;
use StorePosture\Report\Site;
use StorePosture\Report\SiteNames;
use StorePosture\Report\Vocabulary;
use StorePosture\Scan\Aftermath;
use StorePosture\Scan\AnswerService;
use StorePosture\Scan\AnswerStore;
use StorePosture\Scan\Assessor;
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
use StorePosture\Store\Lock;
use StorePosture\Store\Migrations;
use StorePosture\Store\OwnAnswers;
use StorePosture\Store\Receipts;
use StorePosture\Store\Scans;
use StorePosture\Store\Settings;
use StorePosture\Store\States;

/**
 * Everything the surfaces use, built when it is first asked for.
 *
 * @phpstan-import-type SettingsShape from Shapes
 * @phpstan-import-type AlertsShape from Shapes
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
				new Vocabulary( $this->data(), self::site_names(), $this->words() ),
				$this->clock(),
				$this->words(),
				self::reader( ... ),
				$this->site( ... ),
				fn (): ?string => $this->is_silent() ? null : $this->timetable()->next_scan(),
				HandsOff::state( ... ),
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
					$this->after_scan( ... ),
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
				$this->days_between_scans( ... ),
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
			fn (): StateService => new StateService( $this->assessor(), $this->state_store(), $this->journal(), $this->clock(), $this->words(), $this->limit( ... ) )
		);
	}

	/** Who did what: whatever changes something tells it. */
	public function journal(): Journal {
		return $this->once( Journal::class, fn (): Journal => new Journal( new JournalEntries( $this->database() ), $this->clock(), fn (): int => $this->limit( 'journal_days' ) ) );
	}

	public function journal_page(): JournalPage {
		return $this->once(
			JournalPage::class,
			fn (): JournalPage => new JournalPage( $this->journal(), $this->catalog(), $this->questions(), $this->words(), self::reader( ... ), fn (): int => $this->limit( 'journal_days' ) )
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
				$this->look_after_fix( ... ),
				fn ( string $check ): string => $this->words()->say( $this->catalog()->checks()[ $check ]['title']['fail'] ?? '' ),
			)
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

	public function settings(): Settings {
		return $this->once( Settings::class, fn (): Settings => new Settings( $this->data(), $this->home(), $this->after_settings( ... ) ) );
	}

	public function home(): Home {
		return $this->once( Home::class, fn (): Home => new Home( static fn (): string => is_string( $home = get_option( 'home' ) ) ? $home : '' ) );
	}

	public function facts(): FactStore {
		return $this->once( Facts::class, fn (): Facts => new Facts( $this->database() ) );
	}

	public function data(): Data {
		return $this->once( Data::class, fn (): Data => new Data( $this->path( 'data' ), $this->clock()->now() ) );
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
				fn (): bool => ! $this->tells_nobody() && $this->is_set_up(),
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
			'is_silent'         => $this->tells_nobody(),
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
		return $this->once( Catalog::class, fn (): Catalog => new Catalog( $this->path( 'build/checks.json' ), $this->schema() ) );
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
				fn (): bool => null !== $this->days_between_scans() && ! HandsOff::is_on(),
				$this->is_password_left( ... ),
				$this->guess_passwords( ... ),
				fn (): bool => Traffic::is_busy( $this->data(), time() ),
				$this->look_after_guesses( ... ),
			)
		);
	}

	/** On activation. */
	public function set_up(): void {
		$this->migrate();
		$this->timetable()->keep( null );
	}

	/**
	 * Hands off: see HandsOff.
	 *
	 * @throws Problem Without a reason, or where it could not be stored.
	 */
	public function hold( string $reason, int $user ): void {
		$reason = trim( $reason );
		if ( '' === $reason ) {
			throw Problem::invalid( $this->words()->say( 'Say why.' ) );
		}
		if ( ! HandsOff::switch_on( $reason, $user, $this->clock()->now() ) ) {
			throw Problem::not_stored();
		}
		$this->journal()->note( 'hold.on', $user, '', array( 'reason' => $reason ) );
	}

	/**
	 * @throws Problem Where it could not be stored.
	 */
	public function release( int $user ): void {
		if ( ! HandsOff::is_on() ) {
			return;
		}
		if ( ! HandsOff::switch_off() ) {
			throw Problem::not_stored();
		}
		$this->journal()->note( 'hold.off', $user );
	}

	/** In the next admin or cron request: removes test files that a killed process left. Those of a running scan are in use. */
	public function tidy(): void {
		if ( ! $this->scans()->is_any_active() ) {
			ProbeFile::sweep();
		}
	}

	/** Once a day. */
	public function sweep(): void {
		$this->tidy();
		$this->scans()->on_sweep( HandsOff::is_on() );
		$this->password_nights()->plan();
		$this->alerts()->keep_planned();
		if ( ! HandsOff::is_on() ) {
			$this->trend()->prune();
			Leftovers::sweep( HOUR_IN_SECONDS );
		}
	}

	private function guess_passwords( float $seconds ): bool {
		try {
			return ( new Guessing( $this->data() ) )->go_on( $seconds, $this->clock()->now() );
		} catch ( Unseen ) {
			// As below.
			return false;
		}
	}

	private function look_after_guesses(): void {
		try {
			$this->scans()->start( 'schedule', array( 'accounts/weak-password' ) );
		} catch ( Problem ) {
			// Too many scans wait: the next whole one tells it.
			return;
		}
	}

	private function is_password_left(): bool {
		try {
			return ( new Guessing( $this->data() ) )->is_left();
		} catch ( Unseen ) {
			// The finding says why.
			return false;
		}
	}

	/** A copy of a site sends nobody anything and does nothing by itself. */
	private function is_silent(): bool {
		return 'production' !== wp_get_environment_type() || 'live' !== $this->home()->standing();
	}

	/** Nothing runs by itself before somebody started a first scan. */
	private function days_between_scans(): ?int {
		return ! $this->is_silent() && null !== $this->scan_store()->latest() ? $this->settings()->get()['scan_interval_days'] : null;
	}

	/**
	 * In requests of their own: this one still runs with the settings from before.
	 *
	 * @param list<string> $checks
	 */
	private function look_after_fix( array $checks ): void {
		if ( array() !== $checks ) {
			try {
				$this->scans()->start( 'person', $checks );
			} catch ( Problem ) {
				// Too many scans wait: the finding says when it was looked at last.
				return;
			}
		}
	}

	private function after_scan( ScanRecord $scan ): void {
		$this->aftermath()->run();
		$this->scans()->on_finished( $scan );
		$this->password_nights()->plan();
		if ( $this->scans()->is_whole( $scan ) ) {
			$this->trend()->note( $scan );
		}
		$this->alerts()->soon();
	}

	/** A copy of a site, and one that is investigated, tells nobody anything by itself. */
	private function tells_nobody(): bool {
		return $this->is_silent() || HandsOff::is_on();
	}

	/** Until somebody was asked who hears, nobody does. */
	private function is_set_up(): bool {
		$settings = $this->settings()->get();
		return $settings['set_up'] && ( '' !== $settings['alert_email'] || '' !== $settings['webhook_url'] );
	}

	/**
	 * @param SettingsShape $before
	 * @param SettingsShape $after
	 */
	private function after_settings( array $before, array $after ): void {
		$changed = array_keys( array_filter( $after, fn ( mixed $value, string $key ): bool => $value !== $before[ $key ], ARRAY_FILTER_USE_BOTH ) );
		if ( array() !== $changed ) {
			// Names of settings only: their values are addresses and people.
			$this->journal()->note( 'settings.changed', get_current_user_id(), '', array( 'settings' => $changed ) );
		}
		if ( $before['contacts'] !== $after['contacts'] ) {
			$this->scans()->look_again( 'contacts' );
			$this->aftermath()->run();
		}
		if ( $before['standing'] !== $after['standing'] ) {
			// Answers count again, or no more.
			$this->aftermath()->run();
		}
		// A new address is asked at once whether mail arrives there.
		if ( $before['alert_email'] !== $after['alert_email'] && '' !== $after['alert_email'] && ! $this->is_silent() ) {
			$this->mail()->send( $after['alert_email'] );
		}
		if ( in_array( true, array_map( fn ( string $key ): bool => $before[ $key ] !== $after[ $key ], array( 'set_up', 'weekly_day', 'quiet_from', 'quiet_until' ) ), true ) ) {
			$this->alerts()->soon();
		}
		if ( array( $before['scan_interval_days'], $before['standing'] ) !== array( $after['scan_interval_days'], $after['standing'] ) ) {
			$this->scans()->keep_timetable();
		}
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

	private function clock(): Clock {
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

	private function trend(): Trend {
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

	private function aftermath(): Aftermath {
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

	private static function reader(): Reader {
		return new Reader(
			current_user_can( 'manage_store_posture' ),
			function ( int $id ): string {
				$user = get_userdata( $id );
				return $user instanceof \WP_User ? $user->display_name : '';
			}
		);
	}

	private static function site_names(): SiteNames {
		return new SiteNames(
			fn ( string $role ): string => is_string( $name = wp_roles()->role_names[ $role ] ?? null ) ? translate_user_role( $name ) : $role,
			function ( string $code ): string {
				// Not there before WooCommerce has started, nor in one that is damaged.
				$known     = function_exists( 'WC' ) ? get_object_vars( WC() )['countries'] ?? null : null;
				$countries = $known instanceof \WC_Countries ? $known->get_countries() : array();
				return is_string( $countries[ $code ] ?? null ) ? html_entity_decode( $countries[ $code ] ) : $code;
			},
			function ( string $iso ): string {
				$at = date_create_immutable( $iso, new \DateTimeZone( 'UTC' ) );
				if ( false === $at ) {
					return $iso;
				}
				$format = fn ( string $option, string $usual ): string => is_string( $kept = get_option( $option ) ) && '' !== $kept ? $kept : $usual;
				$day    = $format( 'date_format', 'F j, Y' );
				// A date without a time is the same day in every zone. A time is read elsewhere, too, and names its zone.
				return ( str_contains( $iso, 'T' )
					? wp_date( $day . ' ' . $format( 'time_format', 'H:i' ) . ' T', $at->getTimestamp() )
					: wp_date( $day, $at->getTimestamp(), $at->getTimezone() ) ) ?: $iso;
			}
		);
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
