<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Extensions;

final class ExtensionsTest extends HttpProbeCase {
	/**
	 * @return list<string>
	 */
	private function unused(): array {
		wp_cache_delete( 'plugins', 'plugins' );
		wp_clean_themes_cache();
		return array_column( $this->see( new Extensions() )['unused'], 'slug' );
	}

	public function test_a_plugin_that_is_off_is_unused_until_it_is_on(): void {
		$before = $this->unused();
		$this->folder( WP_PLUGIN_DIR . '/made-up-idle' );
		$this->file( WP_PLUGIN_DIR . '/made-up-idle/idle.php', "<?php\n/* Plugin Name: Idle <b>one</b>\nVersion: 1.2 */" );
		$this->assertSame( array( 'made-up-idle' ), array_values( array_diff( $this->unused(), $before ) ) );
		$told = array_column( $this->see( new Extensions() )['unused'], null, 'slug' )['made-up-idle'];
		$this->assertSame( array( 'plugin', 'Idle one', '1.2' ), array( $told['kind'], $told['name'], $told['version'] ) );
		$this->option( 'active_plugins', array( ...get_option( 'active_plugins' ), 'made-up-idle/idle.php' ) );
		$this->assertSame( $before, $this->unused() );
	}

	public function test_what_a_drop_in_loads_is_used(): void {
		$before = $this->unused();
		$this->folder( WP_PLUGIN_DIR . '/made-up-cache' );
		$this->file( WP_PLUGIN_DIR . '/made-up-cache/cache.php', "<?php\n/* Plugin Name: Cache */" );
		$this->file( WP_CONTENT_DIR . '/maintenance.php', "<?php // require WP_CONTENT_DIR . '/plugins/made-up-cache/cache.php';" );
		$this->assertSame( $before, $this->unused() );
	}

	public function test_a_spare_theme_of_wordpress_is_needed_and_others_are_not(): void {
		$themes = get_theme_root();
		$this->folder( "{$themes}/made-up-parent" );
		$this->file( "{$themes}/made-up-parent/style.css", "/*\nTheme Name: Parent\n*/" );
		$this->file( "{$themes}/made-up-parent/index.php", '<?php' );
		$this->assertContains( 'made-up-parent', $this->unused() );
		$this->filter( 'template', static fn (): string => 'made-up-parent' );
		$this->assertNotContains( 'made-up-parent', $this->unused() );
		$this->assertNotContains( \WP_Theme::get_core_default_theme() ? \WP_Theme::get_core_default_theme()->get_stylesheet() : '', $this->unused() );
	}
}
