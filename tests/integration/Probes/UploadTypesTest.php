<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\UploadTypes;

final class UploadTypesTest extends HttpProbeCase {
	public function test_WordPress_as_it_comes(): void {
		$seen = $this->see( new UploadTypes() );
		self::assertSame( array( 'role' => 'author', 'unfiltered' => false, 'types' => array() ), self::entry( $seen['roles'], 'role', 'author' ) );
		self::assertNotContains( 'administrator', array_column( (array) $seen['roles'], 'role' ) );
		self::assertNotContains( 'subscriber', array_column( (array) $seen['roles'], 'role' ) );
		self::assertFalse( $seen['cleaned'] );
	}

	public function test_drawings_with_scripts_for_everybody(): void {
		$this->code( "add_filter( 'upload_mimes', fn ( array \$types ) => \$types + array( 'svg|svgz' => 'image/svg+xml' ) );" );
		$seen = $this->see( new UploadTypes() );
		self::assertSame( array( 'svg', 'svgz' ), self::entry( $seen['roles'], 'role', 'author' )['types'] );
		self::assertSame( array(), self::entry( $seen['roles'], 'role', 'editor' )['types'], 'Editors may write scripts anyway.' );
	}

	public function test_drawings_for_administrators_alone(): void {
		$this->code( "add_filter( 'upload_mimes', fn ( array \$types ) => current_user_can( 'manage_options' ) ? \$types + array( 'svg' => 'image/svg+xml' ) : \$types );" );
		self::assertSame( array(), self::entry( $this->see( new UploadTypes() )['roles'], 'role', 'author' )['types'] );
	}

	public function test_any_file_for_a_role_that_was_given_the_right(): void {
		$this->code( "define( 'ALLOW_UNFILTERED_UPLOADS', true ); add_filter( 'user_has_cap', fn ( array \$all ) => ! empty( \$all['upload_files'] ) ? array( 'unfiltered_upload' => true ) + \$all : \$all );" );
		self::assertTrue( self::entry( $this->see( new UploadTypes() )['roles'], 'role', 'author' )['unfiltered'] );
	}

	public function test_the_constant_alone_is_for_administrators(): void {
		$this->code( "define( 'ALLOW_UNFILTERED_UPLOADS', true );" );
		self::assertFalse( self::entry( $this->see( new UploadTypes() )['roles'], 'role', 'author' )['unfiltered'] );
	}

	public function test_who_takes_the_scripts_out(): void {
		$this->plugin( 'safe-svg' );
		self::assertTrue( $this->see( new UploadTypes() )['cleaned'] );
	}

	public function test_somebody_unknown_looks_at_uploads(): void {
		$this->filter( 'wp_handle_upload_prefilter', static fn ( array $file ): array => $file );
		self::assertSame( 'unknown_plugin', $this->unseen( new UploadTypes(), 'cleaned' ) );
	}

	public function test_the_site_cannot_reach_itself(): void {
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 28: timed out' );
		self::assertSame( 'loopback_timeout', $this->unseen( new UploadTypes(), 'roles' ) );
	}

	/** What the web server's next request finds; this process is not touched. */
	private function code( string $code ): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-uploads.php', "<?php {$code}" );
	}
}
