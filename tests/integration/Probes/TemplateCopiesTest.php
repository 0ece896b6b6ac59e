<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\StoreUpkeep;
use StorePosture\Probes\Support\TemplateCopies;

#[Group( 'store' )]
final class TemplateCopiesTest extends HttpProbeCase {
	private string $own;
	private string $theme;

	protected function setUp(): void {
		parent::setUp();
		$this->own   = sys_get_temp_dir() . '/probe-' . bin2hex( random_bytes( 5 ) );
		$this->theme = sys_get_temp_dir() . '/probe-' . bin2hex( random_bytes( 5 ) );
		foreach ( array( $this->own, "{$this->own}/cart", $this->theme, "{$this->theme}/woocommerce", "{$this->theme}/woocommerce/cart" ) as $folder ) {
			$this->folder( $folder );
		}
		foreach ( array( 'stylesheet_directory', 'template_directory' ) as $filter ) {
			$this->filter( $filter, fn (): string => $this->theme );
		}
	}

	private function template( string $path, string $own, string $copy ): void {
		$this->file( "{$this->own}/{$path}", "<?php\n/**\n * Cart\n * @package WooCommerce\n * {$own}\n */" );
		$this->file( "{$this->theme}/woocommerce/{$path}", "<?php\n/**\n * Cart\n * {$copy}\n */" );
	}

	private function probe(): StoreUpkeep {
		return new StoreUpkeep( 'WC_Install', new TemplateCopies( $this->own ) );
	}

	public function test_no_copies(): void {
		$this->assertSame( array(), $this->see( $this->probe() )['outdated_templates'] );
		$this->assertSame( array(), $this->see( new StoreUpkeep( 'WC_Install', new TemplateCopies( '/nothing/there' ) ) )['outdated_templates'], 'Where the theme has none, there is nothing to compare.' );
	}

	public function test_copies_are_compared_by_their_heads(): void {
		$this->template( 'cart/cart.php', '@version 10.8.0', '@version 3.8.0' );
		$this->template( 'cart/same.php', '@version 10.8.0', '@version 10.8.0' );
		$this->template( 'cart/bare.php', '@version 10.8.0', 'no number' );
		$this->template( 'cart/first.php', 'no number', '@version 1.0' );
		$this->file( "{$this->theme}/woocommerce/own.php", '<?php // @version 1.0' );
		$this->assertSame(
			array(
				array(
					'path'         => basename( $this->theme ) . '/woocommerce/cart/cart.php',
					'version'      => '3.8.0',
					'core_version' => '10.8.0',
				),
			),
			$this->see( $this->probe() )['outdated_templates']
		);
	}

	public function test_a_store_whose_templates_are_not_there(): void {
		$this->template( 'cart/cart.php', '@version 10.8.0', '@version 3.8.0' );
		$this->assertSame( 'not_supported', $this->unseen( new StoreUpkeep( 'WC_Install', new TemplateCopies( '/nothing/there' ) ), 'outdated_templates' ) );
	}
}
