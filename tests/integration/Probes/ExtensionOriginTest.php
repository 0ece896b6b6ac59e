<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ExtensionOrigin;

final class ExtensionOriginTest extends HttpProbeCase {
	private const FOLDER = WP_PLUGIN_DIR . '/made-up-pro';
	private const LOADER = "<?php if (file_exists(dirname(__FILE__) . '/class.%s-modules.php')) include_once(dirname(__FILE__) . '/class.%s-modules.php'); ?>";

	protected function setUp(): void {
		parent::setUp();
		$this->repair( self::forget( ... ) );
	}

	private static function forget(): void {
		wp_cache_delete( 'plugins', 'plugins' );
		wp_clean_themes_cache();
	}

	private function pro( string $headers = '', string $before = '', string $after = '', string $name = 'Made Up Pro' ): void {
		$this->folder( self::FOLDER );
		$this->file( self::FOLDER . '/made-up-pro.php', "{$before}<?php\n/*\nPlugin Name: {$name}\nVersion: 1.0.0\n{$headers}\n*/\n{$after}" );
	}

	/**
	 * @return list<array{string, string, string, bool|null}> Sign, file, distributor, proven.
	 */
	private function found( string $slug = 'made-up-pro' ): array {
		self::forget();
		$found = array();
		foreach ( $this->see( new ExtensionOrigin( 20.0 ) )['items'] as $one ) {
			if ( $slug === $one['slug'] ) {
				$found[] = array( $one['sign'], $one['file'], $one['distributor'], $one['proven'] );
			}
		}
		return $found;
	}

	public function test_nothing_here_was_repackaged(): void {
		self::forget();
		self::assertSame( array(), $this->see( new ExtensionOrigin( 20.0 ) )['items'] );
	}

	public function test_as_its_maker_packed_it(): void {
		// Whoever overrides a licence check, or says in a text where one can download things, is no distributor.
		$this->pro( "Plugin URI: https://notbabiato.co/pro\nAuthor URI: https://made-up.example/?from=weadown.com\nDescription: Not from gpldl.com", '', "add_filter( 'pre_http_request', '__return_true' ); update_option( 'made_up_licence', 'made-up-key' );" );
		$this->file( self::FOLDER . '/class.plugin-modules.php', "<?php // A maker's own." );
		$this->file( self::FOLDER . '/notweadown.com.txt', 'x' );
		self::assertSame( array(), $this->found() );
	}

	public function test_a_distributor_in_the_header(): void {
		$this->pro( 'Author URI: https://www.babiato.co/members/made-up.1/' );
		self::assertSame( array( array( 'distributor_header', 'made-up-pro/made-up-pro.php', 'Babiato', true ) ), $this->found() );
	}

	public function test_a_distributor_in_the_name(): void {
		$this->pro( '', '', '', 'Made Up Pro (Shared on WPLOCKER.com)' );
		self::assertSame( array( array( 'distributor_header', 'made-up-pro/made-up-pro.php', 'WPLocker', true ) ), $this->found() );
	}

	public function test_a_distributors_note_beside_the_code(): void {
		$this->pro();
		$this->file( self::FOLDER . '/Downloaded from WEADOWN.com.url', '[InternetShortcut]' );
		self::assertSame( array( array( 'distributor_header', 'made-up-pro/Downloaded from WEADOWN.com.url', 'Weadown', true ) ), $this->found() );
	}

	public function test_a_distributors_own_plugin(): void {
		$this->pro( 'Plugin URI: https://www.gplvault.com', '', '', 'GPL Vault Update Manager' );
		self::assertSame( array( array( 'distributor_header', 'made-up-pro/made-up-pro.php', 'GPL Vault', false ) ), $this->found() );
	}

	public function test_marks_in_the_code(): void {
		$this->pro( '', '', "update_option( 'made_up_key', 'b5e0b5f8dd8689e6aca49dd6e6e1a930' );\n" . str_repeat( "// ...\n", 3000 ) . "/* Anti-Leecher Identifier */\n/* Credited By BABIATO-FORUM */" );
		self::assertSame(
			array(
				array( 'bypass_marker', 'made-up-pro/made-up-pro.php', 'Babiato', true ),
				array( 'changed_licence_call', 'made-up-pro/made-up-pro.php', '', true ),
			),
			$this->found()
		);
	}

	public function test_a_known_loader(): void {
		$this->pro( '', sprintf( self::LOADER, 'plugin', 'plugin' ) );
		self::assertSame( array( array( 'known_loader', 'made-up-pro/made-up-pro.php', 'WP-VCD', true ) ), $this->found() );
	}

	public function test_what_a_known_loader_loads(): void {
		$this->pro();
		$this->file( self::FOLDER . '/class.plugin-modules.php', "<?php exit;\n\t\$install_code = 'PD9waHANC';" );
		self::assertSame( array( array( 'known_loader', 'made-up-pro/class.plugin-modules.php', 'WP-VCD', true ) ), $this->found() );
	}

	public function test_a_theme(): void {
		$theme = get_theme_root() . '/made-up-theme';
		$this->folder( $theme );
		$this->file( "{$theme}/style.css", "/*\nTheme Name: Made Up\nTheme URI: https://themelock.com/made-up\n*/" );
		$this->file( "{$theme}/index.php", '<?php' );
		$this->file( "{$theme}/functions.php", sprintf( self::LOADER, 'theme', 'theme' ) );
		self::assertSame(
			array(
				array( 'distributor_header', 'made-up-theme/style.css', 'ThemeLock', true ),
				array( 'known_loader', 'made-up-theme/functions.php', 'WP-VCD', true ),
			),
			$this->found( 'made-up-theme' )
		);
	}

	public function test_a_plugin_of_one_file(): void {
		$this->file( WP_PLUGIN_DIR . '/made-up-single.php', "<?php\n/*\nPlugin Name: Made Up\nPlugin URI: https://babia.to\n*/" );
		self::assertSame( array( array( 'distributor_header', 'made-up-single.php', 'Babiato', true ) ), $this->found( 'made-up-single' ) );
	}

	public function test_time_is_over(): void {
		$sighting = $this->look( new ExtensionOrigin( -1.0 ) );
		self::assertSame( array( null ), array_column( $sighting->value['items'] ?? array(), 'proven' ) );
		self::assertSame( 'too_many', $sighting->reasons['items.0.proven'] ?? '' );
	}

	public function test_the_table_is_too_old(): void {
		self::assertSame( 'data_expired', ( new ExtensionOrigin() )->see( $this->watch( self::NOW, '2030-01-01T00:00:00Z' ) )->reasons['items'] ?? '' );
	}
}
