<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Contract\Data;
use StorePosture\Probes\LoginLimit;
use StorePosture\Probes\Support\Watch;

final class LoginLimitTest extends ProbeCase {
	/** Of other dated data; ''. */
	private string $folder = '';

	public function test_wordpress_alone(): void {
		$seen = $this->see( new LoginLimit() );
		self::assertSame( array( 'none', '', '', array(), array() ), array( $seen['state'], $seen['source'], $seen['test'], $seen['unknown_code'], $seen['message_code'] ) );
	}

	public function test_a_plugin_that_does_nothing_else(): void {
		$this->plugin( 'limit-login-attempts-reloaded' );
		$seen = $this->see( new LoginLimit() );
		self::assertSame( array( 'on', 'Limit Login Attempts Reloaded' ), array( $seen['state'], $seen['source'] ) );
	}

	public function test_a_switch_in_a_list(): void {
		$this->option( 'aio_wp_security_configs', array( 'aiowps_enable_login_lockdown' => '1' ) );
		self::assertSame( 'none', $this->see( new LoginLimit() )['state'], 'The product does not run.' );
		$this->plugin( 'all-in-one-wp-security-and-firewall' );
		self::assertSame( 'on', $this->see( new LoginLimit() )['state'] );
		$this->option( 'aio_wp_security_configs', array( 'aiowps_enable_login_lockdown' => '' ) );
		$seen = $this->see( new LoginLimit() );
		self::assertSame( array( 'off', 'All-In-One Security' ), array( $seen['state'], $seen['source'] ) );
	}

	public function test_a_switch_in_json_one_in_a_list_of_names_and_a_number(): void {
		$this->plugin( 'defender-security' );
		foreach ( array( array( '{"enabled":true}', 'on' ), array( '{"enabled":false}', 'off' ), array( 'no json', 'off' ) ) as [ $stored, $state ] ) {
			$this->option( 'wd_login_lockout_settings', $stored );
			self::assertSame( $state, $this->see( new LoginLimit() )['state'], $stored );
		}
		$this->plugin( 'sg-security' );
		$this->option( 'sg_security_login_attempts', 5 );
		self::assertSame( array( 'on', 'Security Optimizer by SiteGround' ), array( $this->see( new LoginLimit() )['state'], $this->see( new LoginLimit() )['source'] ) );
		$this->option( 'sg_security_login_attempts', 0 );
		$this->plugin( 'jetpack' );
		$this->option( 'jetpack_active_modules', array( 'stats', 'protect' ) );
		self::assertSame( 'Jetpack', $this->see( new LoginLimit() )['source'] );
		$this->option( 'jetpack_active_modules', array( 'stats' ) );
		self::assertSame( 'off', $this->see( new LoginLimit() )['state'] );
	}

	public function test_a_switch_in_a_table(): void {
		global $wpdb;
		$this->plugin( 'wordfence' );
		self::assertSame( 'unknown_login_plugin', $this->unseen( new LoginLimit(), 'state' ), 'without its table' );
		$table = $wpdb->base_prefix . 'wfconfig';
		$wpdb->query( "CREATE TABLE {$table} (name varchar(100) NOT NULL PRIMARY KEY, val longtext)" );
		$this->repair( static fn () => $wpdb->query( "DROP TABLE {$table}" ) );
		self::assertSame( 'unknown_login_plugin', $this->unseen( new LoginLimit(), 'state' ), 'without its row' );
		$wpdb->insert( $table, array( 'name' => 'loginSecurityEnabled', 'val' => '1' ) );
		self::assertSame( 'on', $this->see( new LoginLimit() )['state'] );
		$wpdb->update( $table, array( 'val' => '0' ), array( 'name' => 'loginSecurityEnabled' ) );
		self::assertSame( 'off', $this->see( new LoginLimit() )['state'] );
	}

	public function test_what_we_cannot_read_is_not_none(): void {
		$this->plugin( 'wp-simple-firewall' );
		self::assertSame( 'unknown_login_plugin', $this->unseen( new LoginLimit(), 'state' ) );
		$this->put_back();
		$this->filter( 'wp_login_failed', static fn () => null );
		self::assertSame( 'unknown_login_plugin', $this->unseen( new LoginLimit(), 'state' ) );
		self::assertNotSame( array(), $this->see( new LoginLimit() )['unknown_code'] );
	}

	public function test_a_host_that_limits_by_itself(): void {
		putenv( 'PANTHEON_ENVIRONMENT=live' );
		$this->repair( static fn () => putenv( 'PANTHEON_ENVIRONMENT' ) );
		self::assertSame( 'none', $this->see( new LoginLimit() )['state'], 'this one does not' );
		// Those that do are known by constants, which no test can take back.
		$this->folder = sys_get_temp_dir() . '/probe-' . bin2hex( random_bytes( 5 ) );
		mkdir( $this->folder );
		foreach ( (array) glob( dirname( __DIR__, 3 ) . '/data/*.json' ) as $file ) {
			file_put_contents( $this->folder . '/' . basename( (string) $file ), str_replace( '"wp-engine",' . "\n\t\t\t\"flywheel\"", '"pantheon"', (string) file_get_contents( (string) $file ) ) );
		}
		$this->repair( fn () => array_map( 'unlink', (array) glob( "{$this->folder}/*" ) ) && rmdir( $this->folder ) );
		self::assertSame( 'host_may_limit', $this->unseen( new LoginLimit(), 'state' ) );
		$this->plugin( 'limit-login-attempts-reloaded' );
		self::assertSame( 'on', $this->see( new LoginLimit() )['state'] );
	}

	protected function watch( string $now = self::NOW, ?string $data_as_of = null ): Watch {
		$watch = parent::watch( $now, $data_as_of );
		if ( '' === $this->folder ) {
			return $watch;
		}
		$other = ( new \ReflectionClass( Watch::class ) )->newInstanceWithoutConstructor();
		$fill  = function ( string $now, Data $data ): void {
			$this->now  = $now;
			$this->data = $data;
		};
		$fill->call( $other, $now, new Data( $this->folder, $now ) );
		return $other;
	}

	public function test_proof_of_a_person(): void {
		$this->plugin( 'simple-cloudflare-turnstile' );
		$this->option( 'cfturnstile_login', '1' );
		self::assertSame( '', $this->see( new LoginLimit() )['test'], 'without its key' );
		$this->option( 'cfturnstile_key', 'made-up' );
		self::assertSame( 'Simple Cloudflare Turnstile', $this->see( new LoginLimit() )['test'] );
		$this->plugin( 'hcaptcha-for-forms-and-more' );
		$this->option( 'cfturnstile_login', '' );
		$this->option( 'hcaptcha_settings', array( 'wp_status' => array( 'login', 'register' ) ) );
		self::assertSame( 'hCaptcha', $this->see( new LoginLimit() )['test'] );
		$this->option( 'hcaptcha_settings', array( 'wp_status' => array( 'register' ) ) );
		self::assertSame( '', $this->see( new LoginLimit() )['test'] );
	}

	public function test_what_the_log_in_says(): void {
		$this->filter( 'login_errors', static fn (): string => 'No.' );
		self::assertNotSame( array(), $this->see( new LoginLimit() )['message_code'] );
	}
}
