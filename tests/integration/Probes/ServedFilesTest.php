<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ServedFiles;

final class ServedFilesTest extends HttpProbeCase {
	private const CONFIG = "<?php\ndefine( 'DB_PASSWORD', 'kQ3-made-up' );\ndefine( 'AUTH_KEY', 'made up, too' );\n";

	public function test_a_copy_of_the_configuration_is_handed_out(): void {
		$this->file( ABSPATH . 'wp-config.php.probe-bak', self::CONFIG );
		$copy = self::entry( $this->see( new ServedFiles() )['config'], 'path', 'wp-config.php.probe-bak' );
		self::assertSame( array( true, array( 'credentials', 'keys' ), 'copy', strlen( self::CONFIG ) ), array( $copy['served'], $copy['holds'], $copy['kind'], $copy['size'] ) );
	}

	public function test_php_that_runs_hands_nothing_out(): void {
		$this->file( ABSPATH . 'old-wp-config.php', self::CONFIG );
		self::assertFalse( self::entry( $this->see( new ServedFiles() )['config'], 'path', 'old-wp-config.php' )['served'] );
	}

	public function test_a_copy_without_secrets_is_not_told(): void {
		$this->file( ABSPATH . 'wp-config.probe-txt', "<?php require 'elsewhere.php';" );
		self::assertNotContains( 'wp-config.probe-txt', array_column( (array) $this->see( new ServedFiles() )['config'], 'path' ) );
	}

	public function test_an_archive_by_its_own_list(): void {
		$path = ABSPATH . 'wp-config-probe.zip';
		$zip  = new \ZipArchive();
		self::assertTrue( $zip->open( $path, \ZipArchive::CREATE ) );
		$zip->addFromString( 'site/wp-config.php', self::CONFIG );
		$zip->close();
		$this->repair( static fn () => unlink( $path ) );
		$archive = self::entry( $this->see( new ServedFiles() )['config'], 'path', 'wp-config-probe.zip' );
		self::assertSame( array( true, 'archive', array( 'credentials', 'keys' ) ), array( $archive['served'], $archive['kind'], $archive['holds'] ) );
	}

	public function test_a_log_with_customers(): void {
		$this->file( WP_CONTENT_DIR . '/probe.log', "[1] a@one.org\n[2] b@two.net\n[3] c@three.co.uk in " . untrailingslashit( ABSPATH ) . "/x.php\n" );
		$log = self::entry( $this->see( new ServedFiles() )['logs'], 'path', 'wp-content/probe.log' );
		self::assertSame( array( true, array( 'personal-data', 'paths' ) ), array( $log['served'], $log['holds'] ) );
		self::assertStringNotContainsString( 'one.org', (string) wp_json_encode( $log ) );
	}

	public function test_an_empty_log_is_none(): void {
		$this->file( WP_CONTENT_DIR . '/probe.log' );
		self::assertFalse( self::entry( $this->see( new ServedFiles() )['logs'], 'path', 'wp-content/probe.log' )['served'] );
	}

	public function test_an_env_file(): void {
		$this->file( ABSPATH . '.env.probe', "DB_PASSWORD=kQ3-made-up\n" );
		$this->file( ABSPATH . '.env.example', "DB_PASSWORD=kQ3-made-up\n" );
		$secrets = $this->see( new ServedFiles() )['secrets'];
		$env     = self::entry( $secrets, 'path', '.env.probe' );
		self::assertSame( array( true, array( 'credentials' ) ), array( $env['served'], $env['holds'] ) );
		self::assertNotContains( '.env.example', array_column( (array) $secrets, 'path' ) );
	}

	public function test_a_repository(): void {
		$folder = WP_CONTENT_DIR . '/.hg';
		$this->folder( $folder );
		$this->file( $folder . '/requires', "revlogv1\nstore\n" );
		self::assertTrue( self::entry( $this->see( new ServedFiles() )['repositories'], 'path', 'wp-content/.hg/requires' )['served'] );
	}

	public function test_the_same_page_for_every_name_hands_nothing_out(): void {
		$this->file( ABSPATH . '.env.probe', "DB_PASSWORD=kQ3-made-up\n" );
		$this->fake()->on( 'https://shop.example.net/.env.probe', 200, array(), '<html>All is well' );
		self::assertFalse( self::entry( $this->see( new ServedFiles() )['secrets'], 'kind', 'env' )['served'] );
	}

	public function test_refused_and_believed_because_other_files_come(): void {
		$this->file( ABSPATH . '.env.probe', "DB_PASSWORD=kQ3-made-up\n" );
		$this->fake()->on( 'https://shop.example.net/.env.probe', 403, array(), 'no' );
		self::assertFalse( self::entry( $this->see( new ServedFiles() )['secrets'], 'kind', 'env' )['served'] );
	}

	public function test_refused_like_all_other_files(): void {
		$this->file( ABSPATH . '.env.probe', "DB_PASSWORD=kQ3-made-up\n" );
		$this->fake()->on( 'https://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>no' );
		$seen = $this->look( new ServedFiles() );
		self::assertNull( self::entry( $seen->value['secrets'] ?? null, 'kind', 'env' )['served'] );
		self::assertContains( 'waf_403', $seen->reasons );
	}

	public function test_the_site_cannot_reach_itself(): void {
		$this->file( ABSPATH . '.env.probe', "DB_PASSWORD=kQ3-made-up\n" );
		$fake = $this->fake()->fails( 'https://shop.example.net/', 'cURL error 28: timed out' );
		$seen = $this->look( new ServedFiles() );
		self::assertNull( self::entry( $seen->value['secrets'] ?? null, 'kind', 'env' )['served'] );
		self::assertContains( 'loopback_timeout', $seen->reasons );
		self::assertCount( 2, $fake->asked, 'After two time-outs nobody waits any more.' );
	}

	public function test_what_the_server_allows_itself_alone_is_not_judged(): void {
		$folder = WP_CONTENT_DIR . '/.hg';
		$this->folder( $folder );
		$this->file( $folder . '/requires', "revlogv1\nstore\n" );
		$this->file( $folder . '/.htaccess', "Require local\n" );
		$seen  = $this->look( new ServedFiles() );
		self::assertNull( self::entry( $seen->value['repositories'] ?? null, 'path', 'wp-content/.hg/requires' )['served'] );
		self::assertContains( 'local_only_view', $seen->reasons );
	}

	public function test_many_files_stay_within_the_budget(): void {
		for ( $i = 0; $i < 20; ++$i ) {
			$this->file( ABSPATH . "wp-config.probe{$i}", self::CONFIG . str_repeat( "\n", $i ) );
		}
		$fake = $this->fake();
		$seen = $this->look( new ServedFiles() );
		self::assertLessThanOrEqual( 14, count( $fake->asked ), 'Twelve files and two controls.' );
		self::assertContains( 'budget', $seen->reasons );
	}

	public function test_no_full_path_and_no_value_leaves(): void {
		$this->file( ABSPATH . 'wp-config.php.probe-bak', self::CONFIG );
		$json = (string) wp_json_encode( $this->see( new ServedFiles() ), JSON_UNESCAPED_SLASHES );
		self::assertStringNotContainsString( untrailingslashit( ABSPATH ), $json );
		self::assertStringNotContainsString( 'kQ3', $json );
	}
}
