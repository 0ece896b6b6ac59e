<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ActivePlugins;

final class ActivePluginsTest extends ProbeCase {
	/**
	 * @return array<string, string|null> Versions by file.
	 */
	private function versions(): array {
		$list = $this->see( new ActivePlugins() )['list'];
		self::assertIsArray( $list );
		return array_column( $list, 'version', 'file' );
	}

	private function pay( string $header ): void {
		$this->plugin( 'made-up-pay' );
		file_put_contents( WP_PLUGIN_DIR . '/made-up-pay/made-up-pay.php', "<?php\n/*\nPlugin Name: Made Up Pay\n{$header}\n*/" );
	}

	public function test_those_that_run_with_their_version(): void {
		$this->pay( 'Version: 5.6.1' );
		self::assertSame( '5.6.1', $this->versions()['made-up-pay/made-up-pay.php'] ?? '' );
	}

	public function test_one_that_does_not_run_is_left_out(): void {
		$this->pay( 'Version: 5.6.1' );
		$active = get_option( 'active_plugins' );
		$this->option( 'active_plugins', array_values( array_diff( is_array( $active ) ? $active : array(), array( 'made-up-pay/made-up-pay.php' ) ) ) );
		self::assertArrayNotHasKey( 'made-up-pay/made-up-pay.php', $this->versions() );
	}

	public function test_one_that_tells_no_version(): void {
		$this->pay( '' );
		$list = $this->see( new ActivePlugins() )['list'];
		self::assertIsArray( $list );
		$at = array_search( 'made-up-pay/made-up-pay.php', array_column( $list, 'file' ), true );
		self::assertSame( 'unknown_format', $this->unseen( new ActivePlugins(), "list.{$at}.version" ) );
	}
}
