<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Mail\MailProof;
use StorePosture\Model\ScanRecord;
use StorePosture\Model\Words;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\StaffOnce;
use StorePosture\Probes\Support\Watch;
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
use StorePosture\Scan\FactStore;
use StorePosture\Scan\History;
use StorePosture\Scan\Job;
use StorePosture\Scan\Looker;
use StorePosture\Scan\PlanService;
use StorePosture\Scan\PlanStore;
use StorePosture\Scan\Questions;
use StorePosture\Scan\Runner;
use StorePosture\Scan\ScanService;
use StorePosture\Scan\ScanStore;
use StorePosture\Scan\SystemClock;
use StorePosture\Scan\Timetable;
use StorePosture\Store\Answers;
use StorePosture\Store\Database;
use StorePosture\Store\Facts;
use StorePosture\Store\FirstSeen;
use StorePosture\Store\Home;
use StorePosture\Store\Lock;
use StorePosture\Store\Migrations;
use StorePosture\Store\OwnAnswers;
use StorePosture\Store\Plans;
use StorePosture\Store\Scans;
use StorePosture\Store\Settings;

/**
 * Everything the surfaces use, built when it is first asked for.
 *
 * @phpstan-import-type SettingsShape from Shapes
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
				$this->plan_store(),
				$this->history(),
				new QuestionList( $this->questions(), $this->answer_store(), $this->words() ),
				new Vocabulary( $this->data(), self::site_names(), $this->words() ),
				$this->clock(),
				$this->words(),
				self::reader( ... ),
				$this->site( ... ),
				fn (): ?string => $this->is_silent() ? null : $this->timetable()->next_scan(),
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
					$this->looker(),
					$this->clock(),
					fn () => $this->aftermath()->run(),
				),
				$this->scan_store(),
				$this->plan_store(),
				$this->looker(),
				$this->facts(),
				$this->timetable(),
				$this->clock(),
				$this->words(),
				$this->days_between_scans( ... ),
			)
		);
	}

	public function answers(): AnswerService {
		return $this->once(
			AnswerService::class,
			fn (): AnswerService => new AnswerService( $this->questions(), $this->answer_store(), $this->clock(), $this->words(), fn () => $this->aftermath()->run() )
		);
	}

	public function states(): PlanService {
		return $this->once( PlanService::class, fn (): PlanService => new PlanService( $this->catalog(), $this->plan_store(), $this->clock(), $this->words() ) );
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

	public function catalog(): Catalog {
		return $this->once( Catalog::class, fn (): Catalog => new Catalog( $this->path( 'build/checks.json' ), $this->schema() ) );
	}

	/** Makes or updates the tables. */
	public function migrate(): void {
		( new Migrations( $this->database() ) )->run();
	}

	/** On activation. */
	public function set_up(): void {
		$this->migrate();
		$this->timetable()->keep( null );
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
		$this->scans()->on_sweep();
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
	 * @param SettingsShape $before
	 * @param SettingsShape $after
	 */
	private function after_settings( array $before, array $after ): void {
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
		if ( array( $before['scan_interval_days'], $before['standing'] ) !== array( $after['scan_interval_days'], $after['standing'] ) ) {
			$this->scans()->keep_timetable();
		}
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
		return $this->once( Scans::class, fn (): Scans => new Scans( $this->database() ) );
	}

	private function answer_store(): AnswerStore {
		return $this->once( OwnAnswers::class, fn (): OwnAnswers => new OwnAnswers( new Answers( $this->database() ), $this->home() ) );
	}

	private function plan_store(): PlanStore {
		return $this->once( Plans::class, fn (): Plans => new Plans( $this->database() ) );
	}

	private function memory(): FirstSeen {
		return $this->once( FirstSeen::class, fn (): FirstSeen => new FirstSeen( $this->database() ) );
	}

	private function history(): History {
		return $this->once( History::class, fn (): History => new History( $this->memory() ) );
	}

	private function timetable(): Timetable {
		return $this->once( Timetable::class, fn (): Timetable => new Timetable() );
	}

	private function assessor(): Assessor {
		return $this->once(
			Assessor::class,
			fn (): Assessor => new Assessor( $this->catalog(), $this->schema(), $this->facts(), $this->answer_store(), $this->questions(), $this->data() )
		);
	}

	private function aftermath(): Aftermath {
		return $this->once( Aftermath::class, fn (): Aftermath => new Aftermath( $this->assessor(), $this->history(), $this->plan_store(), $this->clock() ) );
	}

	private function looker(): Looker {
		return $this->once( Runner::class, fn (): Runner => new Runner( $this->catalog(), $this->schema(), $this->watch( ... ), $this->clock() ) );
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
