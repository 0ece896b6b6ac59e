<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Admin\Admin;
use StorePosture\Admin\StoreHome;
use StorePosture\Cli\Commands;
use StorePosture\Fixes\Support\Switches;
use StorePosture\Probes\Support\FrontView;
use StorePosture\Rest\Api;
use StorePosture\Scan\Timetable;

/**
 * All the wiring there is. On a storefront request only this file runs, and only these few hooks are added:
 * nothing is read and nothing is built before one of them fires.
 */
final class Plugin {
	public const VERSION = '0.1.0';

	private ?Services $services = null;

	public function __construct( private readonly string $file ) {}

	public function start(): void {
		add_filter( 'user_has_cap', $this->grant( ... ), 10, 2 );
		add_action( 'rest_api_init', $this->rest( ... ) );
		add_action( 'template_redirect', $this->front_view( ... ), 0 );
		add_action( Timetable::SLICE, $this->slice( ... ), 10, 2 );
		add_action( Timetable::SCAN, fn ( mixed $part = '' ) => $this->ready()->scans()->on_scan( Timetable::FURTHER === $part ) );
		add_action( Timetable::SWEEP, fn ( mixed $part = '' ) => Timetable::ALERTS === $part ? $this->ready()->alerts()->run() : $this->ready()->upkeep()->sweep() );
		self::switches();

		if ( is_admin() || wp_doing_cron() ) {
			( new Admin( $this->services() ) )->start();
			add_action( 'wp_loaded', fn () => $this->ready()->upkeep()->tidy() );
			// admin-ajax.php counts as wp-admin.
			add_action( 'wp_ajax_nopriv_store_posture_view', $this->front_view( ... ) );
		}
		$is_cli = defined( 'WP_CLI' ) && true === constant( 'WP_CLI' );
		if ( is_admin() || wp_doing_cron() || $is_cli ) {
			$this->watch_changes();
		}
		if ( is_admin() || $is_cli ) {
			$this->switch_on_and_off();
		}
		if ( $is_cli ) {
			( new Commands( $this->ready( ... ) ) )->register();
		}
	}

	/** Plugins can be switched on and off over REST, too. */
	private function rest(): void {
		$this->switch_on_and_off();
		$this->watch_changes();
		( new Api( $this->ready() ) )->register();
		( new StoreHome( $this->services() ) )->add_task();
	}

	/** Fixes that work while the site runs. Looked up where WordPress has all its options in memory: no query, and mostly nothing. */
	private static function switches(): void {
		$stored = wp_load_alloptions()['store_posture_switches'] ?? null;
		$on     = is_string( $stored ) ? maybe_unserialize( $stored ) : null;
		if ( is_array( $on ) ) {
			Switches::start( $on );
		}
	}

	/** What opens something to strangers comes with an update, or is switched on. */
	private function watch_changes(): void {
		foreach ( array( 'upgrader_process_complete', 'activated_plugin', 'deactivated_plugin', 'switch_theme' ) as $event ) {
			add_action( $event, fn ( mixed $plugin = '' ) => plugin_basename( $this->file ) === $plugin ? null : $this->ready()->walks()->after_change() );
		}
	}

	private function switch_on_and_off(): void {
		register_activation_hook( $this->file, fn () => $this->services()->set_up() );
		register_deactivation_hook( $this->file, array( Timetable::class, 'clear' ) );
	}

	private function services(): Services {
		return $this->services ??= new Services( $this->file );
	}

	/** With its tables in place, however the plugin was activated or updated. */
	private function ready(): Services {
		$this->services()->migrate();
		return $this->services();
	}

	/**
	 * @param mixed $rights   Other plugins filter them too.
	 * @param mixed $required The rights that are asked for.
	 */
	private function grant( mixed $rights, mixed $required ): mixed {
		$is_ours = str_contains( implode( ' ', array_filter( (array) $required, 'is_string' ) ), '_store_posture' );
		return $is_ours && is_array( $rights ) ? Capabilities::grant( $rights ) : $rights;
	}

	/** Of a scan, of the test of passwords, or of the stranger test. */
	private function slice( mixed $part = '', mixed $missed = 0 ): void {
		if ( Timetable::PASSWORDS === $part ) {
			$this->ready()->password_nights()->run( is_int( $missed ) ? $missed : 0 );
		} elseif ( Timetable::WALK === $part ) {
			$this->ready()->walks()->on_slice();
		} elseif ( Timetable::WALK_CHANGED === $part ) {
			$this->ready()->walks()->on_change();
		} else {
			$this->ready()->scans()->on_slice();
		}
	}

	/** A scan asks the front page what can only be seen from inside a visitor's request. */
	private function front_view(): void {
		if ( null !== filter_input( INPUT_GET, 'store_posture_view' ) ) {
			FrontView::listen();
		}
	}
}
