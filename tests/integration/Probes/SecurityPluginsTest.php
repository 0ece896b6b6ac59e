<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\SecurityPlugins;

final class SecurityPluginsTest extends ProbeCase {
	public function test_none_runs_here(): void {
		self::assertSame(
			array(
				'firewalls'    => array(),
				'firewalls_on' => 0,
				'login_limits' => array(),
			),
			$this->see( new SecurityPlugins() )
		);
	}

	public function test_one_that_does_nothing_else(): void {
		$this->plugin( 'block-bad-queries' );
		$seen = $this->see( new SecurityPlugins() );
		self::assertSame( array( array( 'name' => 'BBQ Firewall', 'on' => true, 'learning' => false ) ), $seen['firewalls'] );
		self::assertSame( 1, $seen['firewalls_on'] );
	}

	public function test_one_that_is_off_is_no_second(): void {
		$this->plugin( 'block-bad-queries' );
		$this->plugin( 'ninjafirewall' );
		$seen = $this->see( new SecurityPlugins() );
		self::assertSame( array( false, true ), array_column( (array) $seen['firewalls'], 'on' ) );
		self::assertSame( 1, $seen['firewalls_on'] );
	}

	public function test_what_Wordfence_says_of_itself(): void {
		$this->plugin( 'wordfence' );
		self::assertSame( 'unknown_plugin', $this->unseen( new SecurityPlugins(), 'firewalls.0.on' ) );
		eval( 'class wfWAF { public static string $status = ""; public static function getInstance(): self { return new self(); } public function getStorageEngine(): self { return $this; } public function getConfig( string $name ): string { return "wafStatus" === $name ? self::$status : ""; } }' );
		foreach ( array(
			'enabled'       => array( true, false ),
			'learning-mode' => array( true, true ),
			'disabled'      => array( false, false ),
			'something'     => array( null, null ),
		) as $status => $expected ) {
			\wfWAF::$status = $status; // @phpstan-ignore class.notFound
			$firewall       = $this->see( new SecurityPlugins() )['firewalls'][0];
			self::assertSame( $expected, array( $firewall['on'], $firewall['learning'] ), $status );
		}
	}

	public function test_two_limits_at_the_log_in(): void {
		$this->plugin( 'limit-login-attempts-reloaded' );
		$one = $this->see( new SecurityPlugins() )['login_limits'];
		$this->plugin( 'loginizer' );
		$two = $this->see( new SecurityPlugins() )['login_limits'];
		self::assertIsArray( $one );
		self::assertIsArray( $two );
		self::assertSame( array( 1, 2 ), array( count( $one ), count( $two ) ) );
	}

	public function test_two_of_unknown_state(): void {
		$this->plugin( 'malcare-security' );
		self::assertSame( 0, $this->see( new SecurityPlugins() )['firewalls_on'] );
		$this->plugin( 'wp-cerber' );
		self::assertSame( 'unknown_plugin', $this->unseen( new SecurityPlugins(), 'firewalls_on' ) );
	}
}
