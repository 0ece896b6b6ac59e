<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\ServedFiles;

final class ServedFilesTest extends HttpProbeCase {
	private const CONFIG = "<?php\ndefine( 'DB_PASSWORD', 'kQ3-made-up' );\ndefine( 'AUTH_KEY', 'made up, too' );\n";
	private const DUMP   = "-- MySQL dump 10.13\nCREATE TABLE `wp_users` (id int);\nINSERT INTO `wp_users` VALUES (1,'kQ3-made-up');\n";

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

	public function test_a_copy_of_the_database(): void {
		$uploads = wp_get_upload_dir()['basedir'];
		$this->file( "{$uploads}/probe.sql", self::DUMP );
		$this->file( "{$uploads}/1a2b3c4d5e6f.sql.gz", (string) gzencode( self::DUMP ) );
		$this->file( "{$uploads}/probe-schema.sql", "CREATE TABLE `slides` (id int);\n" );
		$dumps = $this->see( new ServedFiles() )['dumps'];
		$dump  = self::entry( $dumps, 'path', self::below( "{$uploads}/probe.sql" ) );
		self::assertSame( array( true, array( 'database', 'personal-data' ), true ), array( $dump['served'], $dump['holds'], $dump['guessable'] ) );
		$secret = self::entry( $dumps, 'path', self::below( "{$uploads}/1a2b3c4d5e6f.sql.gz" ) );
		self::assertSame( array( true, array( 'database', 'personal-data' ), false ), array( $secret['served'], $secret['holds'], $secret['guessable'] ) );
		self::assertNotContains( self::below( "{$uploads}/probe-schema.sql" ), array_column( (array) $dumps, 'path' ) );
	}

	public function test_a_packed_copy_that_the_server_calls_packed_for_the_way(): void {
		$uploads = wp_get_upload_dir()['basedir'];
		$this->file( "{$uploads}/probe.sql.gz", (string) gzencode( self::DUMP ) );
		$this->fake()->on( 'https://shop.example.net/' . self::below( "{$uploads}/probe.sql.gz" ), 200, array(), self::DUMP );
		self::assertTrue( self::entry( $this->see( new ServedFiles() )['dumps'], 'path', self::below( "{$uploads}/probe.sql.gz" ) )['served'] );
	}

	public function test_the_database_of_sqlite_itself_where_it_can_be_fetched(): void {
		$folder = WP_CONTENT_DIR . '/database';
		$this->folder( $folder );
		$this->file( "{$folder}/probe.sqlite", "SQLite format 3\0\x10\0CREATE TABLE \"wp_users\" (id integer)" );
		$this->fake()->on( 'https://shop.example.net/wp-content/database/probe.sqlite', 403 );
		$file = self::entry( $this->see( new ServedFiles() )['dumps'], 'path', 'wp-content/database/probe.sqlite' );
		self::assertSame( array( 'sqlite', false ), array( $file['kind'], $file['served'] ) );
	}

	public function test_a_loose_archive_by_its_own_list(): void {
		$this->zip( ABSPATH . 'probe-site.zip', 'shop/wp-config.php' );
		$this->zip( ABSPATH . 'probe-photos.zip', 'one.jpg' );
		$archives = $this->see( new ServedFiles() )['archives'];
		$archive  = self::entry( $archives, 'path', 'probe-site.zip' );
		self::assertSame( array( true, array( 'credentials', 'keys' ), true ), array( $archive['served'], $archive['holds'], $archive['guessable'] ) );
		self::assertNotContains( 'probe-photos.zip', array_column( (array) $archives, 'path' ) );
	}

	public function test_of_a_backup_plugins_folder_the_copy_that_holds_most(): void {
		$folder = WP_CONTENT_DIR . '/updraft';
		$this->folder( $folder );
		$this->file( "{$folder}/backup_2026-02-01-0100_Shop_1a2b3c4d5e6f-db.gz", (string) gzencode( self::DUMP ) );
		$this->zip( "{$folder}/backup_2026-02-01-0100_Shop_1a2b3c4d5e6f-plugins.zip", 'plugins/one/one.php' );
		$this->file( "{$folder}/index.html" );
		$archives = array_filter( (array) $this->see( new ServedFiles() )['archives'], static fn ( mixed $one ): bool => is_array( $one ) && 'updraftplus' === $one['kind'] );
		self::assertCount( 1, $archives );
		$archive = self::entry( $archives, 'path', 'wp-content/updraft/backup_2026-02-01-0100_Shop_1a2b3c4d5e6f-db.gz' );
		self::assertSame( array( true, array( 'database', 'personal-data' ), false ), array( $archive['served'], $archive['holds'], $archive['guessable'] ) );
	}

	public function test_a_folder_of_backups_that_the_server_refuses(): void {
		$folder = WP_CONTENT_DIR . '/ai1wm-backups';
		$this->folder( $folder );
		$this->file( "{$folder}/shop.wpress", 'made up' );
		$this->fake()->on( 'https://shop.example.net/wp-content/ai1wm-backups/', 404 );
		$archive = self::entry( $this->see( new ServedFiles() )['archives'], 'path', 'wp-content/ai1wm-backups/shop.wpress' );
		self::assertSame( array( false, true ), array( $archive['served'], $archive['guessable'] ) );
	}

	public function test_a_tool_is_known_by_its_own_page(): void {
		$this->file( ABSPATH . 'probe-tool.php', "<?php\n/* Safe Search and Replace on Database with Serialized Data v3.1.0 */\necho '<title>interconnect/it : search', ' replace db</title>';\n" );
		$tool = self::entry( $this->see( new ServedFiles() )['tools'], 'path', 'probe-tool.php' );
		self::assertSame( array( 'search_replace', true, false ), array( $tool['kind'], $tool['served'], $tool['asks_login'] ) );
	}

	public function test_a_tool_that_wants_a_password(): void {
		$this->file( ABSPATH . 'probe-tool.php', "<?php\ndefine('APP_TITLE', 'Tiny File Manager');\necho APP_TITLE, '<input type=\"password\">';\n" );
		self::assertTrue( self::entry( $this->see( new ServedFiles() )['tools'], 'path', 'probe-tool.php' )['asks_login'] );
		file_put_contents( ABSPATH . 'probe-tool.php', "<?php\ndefine('APP_TITLE', 'Tiny File Manager');\necho APP_TITLE, '<input type=\"file\">';\n" );
		self::assertFalse( self::entry( $this->see( new ServedFiles() )['tools'], 'path', 'probe-tool.php' )['asks_login'] );
	}

	public function test_a_tool_that_no_longer_answers_as_itself(): void {
		$this->file( ABSPATH . 'probe-tool.php', "<?php\n/** Adminer - Compact database management */\necho 'removed';\n" );
		self::assertFalse( self::entry( $this->see( new ServedFiles() )['tools'], 'path', 'probe-tool.php' )['served'] );
	}

	public function test_one_page_for_all_names_is_no_tool(): void {
		$this->file( ABSPATH . 'probe-tool.php', "<?php\n/** Adminer - Compact database management */" );
		$this->fake()->on( 'https://shop.example.net/', 200, array( 'content-type' => 'text/html' ), '<html>We like https://www.adminer.org/' );
		$seen = $this->look( new ServedFiles() );
		self::assertNull( self::entry( $seen->value['tools'] ?? null, 'path', 'probe-tool.php' )['served'], 'Not even a file of WordPress comes back.' );
	}

	public function test_an_installer_is_never_started(): void {
		$this->file( ABSPATH . 'probe-installer.php', "<?php\nclass DUPX_Bootstrap {}\nfile_put_contents( __DIR__ . '/probe-was-run', 'x' );\n" );
		$seen = $this->look( new ServedFiles() );
		$tool = self::entry( $seen->value['tools'] ?? null, 'path', 'probe-installer.php' );
		self::assertSame( array( 'installer', null, null ), array( $tool['kind'], $tool['served'], $tool['asks_login'] ) );
		self::assertContains( 'would_run', $seen->reasons );
		self::assertFileDoesNotExist( ABSPATH . 'probe-was-run' );
	}

	public function test_a_page_of_phpinfo(): void {
		$this->file( ABSPATH . 'probe-info.php', "<?php\nphpinfo();\n" );
		$this->file( ABSPATH . 'probe-about.php', "<?php\n// phpinfo() was here once.\n" );
		$pages = $this->see( new ServedFiles() )['info_pages'];
		self::assertTrue( self::entry( $pages, 'path', 'probe-info.php' )['served'] );
		self::assertNotContains( 'probe-about.php', array_column( (array) $pages, 'path' ) );
	}

	public function test_a_copy_of_code(): void {
		$this->file( ABSPATH . 'probe.php.old', "<?php\necho 'old';\n" );
		$this->file( ABSPATH . 'probe.php.bak', self::CONFIG );
		$seen = $this->see( new ServedFiles() );
		self::assertTrue( self::entry( $seen['sources'], 'path', 'probe.php.old' )['served'] );
		self::assertNotContains( 'probe.php.bak', array_column( (array) $seen['sources'], 'path' ) );
		self::assertSame( array( 'credentials', 'keys' ), self::entry( $seen['secrets'], 'path', 'probe.php.bak' )['holds'] );
	}

	public function test_notes_of_an_assistant(): void {
		$this->file( ABSPATH . 'CLAUDE.md', "Password: ask Ada.\n" );
		$this->folder( ABSPATH . '.cursor' );
		$this->file( ABSPATH . '.cursor/mcp.json', "{\n\t\"API_TOKEN\": \"kQ3-made-up\"\n}\n" );
		$seen = $this->see( new ServedFiles() );
		self::assertTrue( self::entry( $seen['agent_files'], 'path', 'CLAUDE.md' )['served'] );
		self::assertTrue( self::entry( $seen['secrets'], 'path', '.cursor/mcp.json' )['served'] );
	}

	public function test_many_files_of_one_kind_do_not_starve_the_others(): void {
		for ( $i = 0; $i < 20; ++$i ) {
			$this->file( ABSPATH . "wp-config.probe{$i}", self::CONFIG . str_repeat( "\n", $i ) );
		}
		$this->file( wp_get_upload_dir()['basedir'] . '/probe.sql', self::DUMP );
		$this->file( ABSPATH . 'CLAUDE.md', "Notes.\n" );
		$this->fake();
		$seen = $this->see( new ServedFiles() );
		self::assertTrue( self::entry( $seen['dumps'], 'kind', 'sql' )['served'] );
		self::assertTrue( self::entry( $seen['agent_files'], 'path', 'CLAUDE.md' )['served'] );
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

	private function zip( string $path, string $inside ): void {
		$zip = new \ZipArchive();
		self::assertTrue( $zip->open( $path, \ZipArchive::CREATE ) );
		$zip->addFromString( $inside, 'made up' );
		$zip->close();
		$this->repair( static fn () => unlink( $path ) );
	}

	private static function below( string $path ): string {
		return substr( wp_normalize_path( $path ), strlen( wp_normalize_path( ABSPATH ) ) );
	}
}
