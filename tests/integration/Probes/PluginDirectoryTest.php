<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\PluginDirectory;
use StorePosture\Services;

/**
 * Against a made-up wordpress.org, and against real sockets that are dead, refuse, or never stop talking.
 */
final class PluginDirectoryTest extends WordpressOrgCase {
	private const LATER = '2026-11-23T10:00:00Z';

	protected function setUp(): void {
		parent::setUp();
		$this->switched_on();
		foreach ( array( 'one', 'two' ) as $name ) {
			$this->plugin( "made-up-{$name}" );
		}
		wp_cache_delete( 'plugins', 'plugins' );
		$this->repair( static fn () => wp_cache_delete( 'plugins', 'plugins' ) );
	}

	private function setting( bool $is_on ): void {
		$this->option( 'store_posture_settings', array( 'ask_wordpress_org' => $is_on ) );
	}

	/**
	 * @param array<string, mixed> $about By slug; the others are not known there.
	 */
	private function directory( array $about, int $status = 200 ): void {
		$this->answered_by(
			static function ( string $url ) use ( $about, $status ): array {
				parse_str( (string) parse_url( $url, PHP_URL_QUERY ), $query );
				if ( ! isset( $query['request'] ) ) {
					return self::response( 200, '{"checksums":false}' ); // Another probe's question.
				}
				$told = array();
				foreach ( $query['request']['slugs'] as $slug ) {
					$told[ $slug ] = $about[ $slug ] ?? array( 'error' => 'Plugin not found.' );
				}
				return self::response( $status, (string) wp_json_encode( $told ) );
			}
		);
	}

	/**
	 * @param array<string, mixed> $more
	 * @return array<string, mixed>
	 */
	private static function listed( string $slug, array $more = array() ): array {
		return $more + array( 'slug' => $slug, 'name' => "{$slug} &#8211; with a long name", 'author' => '<a href="#">Somebody</a>', 'tested' => '7.1.2', 'last_updated' => '2026-05-20 3:14pm GMT' );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function closed( string $slug, string $reason = 'security-issue' ): array {
		return array( 'error' => 'closed', 'name' => $slug, 'slug' => $slug, 'closed' => true, 'closed_date' => '2026-10-01', 'reason' => $reason );
	}

	public function test_nothing_is_asked_until_it_is_switched_on(): void {
		$this->setting( false );
		$this->directory( array() );
		self::assertSame( 'service_off', $this->unseen( new PluginDirectory(), 'entries' ) );
		self::assertSame( 'service_off', $this->watch()->http->ask_wordpress_org( '/', 10 )->reason, 'nor by any other probe' );
		self::assertSame( array(), $this->asked );
	}

	public function test_switching_it_on_asks_and_switching_it_off_forgets(): void {
		global $wpdb;
		$this->setting( false );
		$this->directory( array( 'made-up-one' => self::listed( 'made-up-one' ) ) );
		$this->filter( 'pre_http_request', static fn ( mixed $before, array $args, string $url ): mixed => str_contains( $url, 'wp-cron.php' ) ? new \WP_Error( 'not_now' ) : $before, 20, 3 );
		$services = new Services( dirname( __DIR__, 3 ) . '/plugin.php' );
		$services->migrate();
		foreach ( array( 'plugin_directory', 'core_files', 'extension_files' ) as $fact ) {
			$this->repair( static fn () => $wpdb->delete( $wpdb->prefix . 'store_posture_facts', array( 'fact' => $fact ) ) );
		}
		$known = static fn (): mixed => ( $services->facts()->all()['plugin_directory'] ?? null )?->value['entries'] ?? null;
		self::assertTrue( $services->settings()->change( array( 'ask_wordpress_org' => true ) )['ask_wordpress_org'] );
		while ( $services->scans()->slice( 10.0 ) ) {
			continue;
		}
		self::assertSame( 'listed', self::entry( $known(), 'slug', 'made-up-one' )['state'] );
		self::assertSame( 'release_unknown', $services->facts()->all()['core_files']->reason( '' ) );
		$asked = count( $this->asked );
		$services->settings()->change( array( 'ask_wordpress_org' => false ) );
		self::assertNull( $known() );
		self::assertSame( 'service_off', $services->facts()->all()['plugin_directory']->reason( 'entries' ) );
		self::assertSame( array( 'service_off', 'service_off' ), array( $services->facts()->all()['core_files']->reason( '' ), $services->facts()->all()['extension_files']->reason( '' ) ) );
		self::assertCount( $asked, $this->asked );
	}

	public function test_what_is_sent_is_slugs_and_nothing_else(): void {
		$this->directory( array() );
		self::assertSame( array(), $this->see( new PluginDirectory() )['entries'], 'plugins from elsewhere' );
		self::assertCount( 1, $this->asked );
		self::assertStringStartsWith( 'https://api.wordpress.org/plugins/info/1.2/?', $this->asked[0] );
		parse_str( (string) parse_url( $this->asked[0], PHP_URL_QUERY ), $query );
		self::assertSame( array( 'action', 'request' ), array_keys( $query ) );
		self::assertSame( array( 'slugs', 'fields' ), array_keys( $query['request'] ) );
		self::assertSame( array( 'made-up-one', 'made-up-two' ), array_values( array_intersect( $query['request']['slugs'], array( 'made-up-one', 'made-up-two' ) ) ) );
		foreach ( $query['request']['slugs'] as $slug ) {
			self::assertMatchesRegularExpression( '/^[a-z0-9-]+$/', $slug );
		}
		$all = rawurldecode( $this->asked[0] ) . wp_json_encode( array_intersect_key( $this->sent[0], array_flip( array( 'headers', 'user-agent', 'cookies', 'body' ) ) ) );
		self::assertStringNotContainsString( (string) wp_parse_url( home_url(), PHP_URL_HOST ), stripslashes( $all ) );
		self::assertTrue( $this->sent[0]['sslverify'] );
	}

	public function test_listed_ones(): void {
		$this->directory(
			array(
				'made-up-one' => self::listed( 'made-up-one' ),
				'made-up-two' => self::listed( 'made-up-two', array( 'tested' => false, 'last_updated' => 'yesterday' ) ),
			)
		);
		$sighting = $this->look( new PluginDirectory() );
		self::assertSame(
			array( 'slug' => 'made-up-one', 'name' => 'made-up-one', 'state' => 'listed', 'closed_for' => 'nothing', 'last_release_at' => '2026-05-20T15:14:00Z', 'tested_to' => '7.1' ),
			$sighting->value['entries'][0] ?? null
		);
		self::assertSame( array( 'listed', null, null ), array( $sighting->value['entries'][1]['state'], $sighting->value['entries'][1]['last_release_at'], $sighting->value['entries'][1]['tested_to'] ) );
		self::assertSame( array( 'entries.1.last_release_at' => 'unknown_format', 'entries.1.tested_to' => 'unknown_format' ), $sighting->reasons );
	}

	public function test_closed_counts_once_it_was_said_twice(): void {
		$this->directory( array( 'made-up-one' => self::closed( 'made-up-one' ), 'made-up-two' => self::closed( 'made-up-two', 'something-new' ) ) );
		self::assertSame( 'asked_once', $this->unseen( new PluginDirectory(), 'entries.0.state' ) );
		self::assertSame( 'asked_once', $this->unseen( new PluginDirectory(), 'entries.0.state', '2026-11-22T20:00:00Z' ) );
		$sighting = $this->look( new PluginDirectory(), self::LATER );
		self::assertSame( array( array( 'closed', 'security' ), array( 'closed', 'other' ) ), array_map( static fn ( array $entry ): array => array( $entry['state'], $entry['closed_for'] ), $sighting->value['entries'] ?? array() ) );
		self::assertSame( array(), $sighting->reasons, 'seen whole: it is asked again after a week' );
	}

	public function test_one_that_was_opened_again_starts_anew(): void {
		$this->directory( array( 'made-up-one' => self::closed( 'made-up-one' ) ) );
		$this->look( new PluginDirectory() );
		$this->directory( array( 'made-up-one' => self::listed( 'made-up-one' ) ) );
		self::assertSame( 'listed', $this->see( new PluginDirectory(), self::LATER )['entries'][0]['state'] );
		$this->directory( array( 'made-up-one' => self::closed( 'made-up-one' ) ) );
		self::assertSame( 'asked_once', $this->unseen( new PluginDirectory(), 'entries.0.state', '2026-11-24T10:00:00Z' ) );
	}

	public function test_an_outage_between_does_not_start_it_anew(): void {
		$this->directory( array( 'made-up-one' => self::closed( 'made-up-one' ) ) );
		$this->look( new PluginDirectory() );
		$this->directory( array(), 503 );
		self::assertSame( 'service_down', $this->unseen( new PluginDirectory(), 'entries', '2026-11-22T20:00:00Z' ) );
		$this->directory( array( 'made-up-one' => self::closed( 'made-up-one' ) ) );
		self::assertSame( 'closed', $this->see( new PluginDirectory(), self::LATER )['entries'][0]['state'] );
	}

	public function test_another_plugin_of_that_slug(): void {
		$other = array( 'name' => 'Something Else' );
		$this->directory( array( 'made-up-one' => self::listed( 'made-up-one', $other ), 'made-up-two' => $other + self::closed( 'made-up-two' ) ) );
		$this->look( new PluginDirectory() );
		$sighting = $this->look( new PluginDirectory(), self::LATER );
		self::assertSame( array( 'made-up-two' ), array_column( $sighting->value['entries'] ?? array(), 'slug' ) );
		self::assertSame( 'other_plugin', $sighting->reasons['entries.0.state'] ?? '' );
	}

	public function test_its_own_header_decides_whose_it_is(): void {
		$headers = static fn ( string $more ): string => "<?php\n/* Plugin Name: Ours\n{$more} */\n";
		file_put_contents( WP_PLUGIN_DIR . '/made-up-one/made-up-one.php', $headers( 'Plugin URI: https://wordpress.org/plugins/made-up-one/' ) );
		file_put_contents( WP_PLUGIN_DIR . '/made-up-two/made-up-two.php', $headers( 'Update URI: https://updates.example.com/two' ) );
		wp_cache_delete( 'plugins', 'plugins' );
		$this->directory( array( 'made-up-one' => self::closed( 'made-up-one' ), 'made-up-two' => self::closed( 'made-up-two' ) ) );
		$this->look( new PluginDirectory() );
		self::assertSame( array( 'closed' ), array_column( $this->see( new PluginDirectory(), self::LATER )['entries'], 'state' ) );
		self::assertStringNotContainsString( 'made-up-two', $this->asked[0], 'updated from elsewhere: not asked about' );
	}

	public function test_answers_that_make_no_sense(): void {
		$this->directory( array( 'made-up-one' => 'yes', 'made-up-two' => array( 'error' => 'Try later.' ) ) );
		$sighting = $this->look( new PluginDirectory() );
		self::assertSame( array( 'unknown_format', 'unknown_format' ), array( $sighting->reasons['entries.0.state'] ?? '', $sighting->reasons['entries.1.state'] ?? '' ) );
		foreach ( array( '', '[]', '{"other":{}}', '<html>' ) as $body ) {
			$this->answered_by( static fn (): array => self::response( 200, $body ) );
			self::assertSame( 'service_down', $this->unseen( new PluginDirectory(), 'entries' ), $body );
		}
		$this->answered_by( static fn (): \WP_Error => new \WP_Error( 'http_request_not_executed', 'blocked' ) );
		self::assertSame( 'service_down', $this->unseen( new PluginDirectory(), 'entries' ) );
	}

	public function test_more_than_are_asked_about(): void {
		$many = array();
		for ( $i = 0; $i < 120; $i++ ) {
			$many[ "many-{$i}/many-{$i}.php" ] = array( 'Name' => "many-{$i}" );
		}
		wp_cache_set( 'plugins', array( '' => $many ), 'plugins' );
		$this->directory( array( 'many-0' => self::listed( 'many-0' ) ) );
		$sighting = $this->look( new PluginDirectory() );
		self::assertCount( 2, $this->asked );
		self::assertCount( 21, $sighting->value['entries'] ?? array() );
		self::assertSame( 'too_many', $sighting->reasons['entries.20.state'] ?? '' );
	}

	public function test_servers_that_are_dead_refuse_or_never_stop(): void {
		$port = 0;
		$this->answered_by(
			static function ( string $url, array $args ) use ( &$port ): mixed {
				// Sent for real, with what was asked for, to a server of this test.
				return wp_remote_request( "http://127.0.0.1:{$port}" . (string) parse_url( $url, PHP_URL_PATH ), $args );
			}
		);
		$expected = array(
			'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\n\r\n' => 'rate_limited',
			'HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n' => 'service_down',
			'HTTP/1.1 200 OK\r\nContent-Length: 40000000\r\n\r\n{\"made-up-one\":{\"error\":\"' => 'service_down',
		);
		foreach ( $expected as $head => $reason ) {
			$port   = $this->server( $head, str_contains( $head, '40000000' ) );
			$before = memory_get_peak_usage();
			self::assertSame( $reason, $this->unseen( new PluginDirectory(), 'entries' ), $head );
			self::assertLessThan( 16 << 20, memory_get_peak_usage() - $before, 'no more is read than was asked for' );
		}
		$port = 1;
		self::assertSame( 'service_down', $this->unseen( new PluginDirectory(), 'entries' ) );
	}

	/** One answer, at once or without end. */
	private function server( string $head, bool $is_endless ): int {
		$code = '$s=stream_socket_server("tcp://127.0.0.1:0");echo stream_socket_get_name($s,false),"\n";$c=stream_socket_accept($s,20);fread($c,65536);@fwrite($c,"' . $head . '");'
			. ( $is_endless ? 'for($i=0;$i<600;$i++){if(false===@fwrite($c,str_repeat("a",65536)))break;}' : '' ) . '@fclose($c);';
		$pipes   = array();
		$process = proc_open( array( PHP_BINARY, '-r', $code ), array( 1 => array( 'pipe', 'w' ) ), $pipes );
		self::assertIsResource( $process );
		$this->repair(
			static function () use ( $process ): void {
				proc_terminate( $process );
				proc_close( $process );
			}
		);
		return (int) substr( (string) strrchr( trim( (string) fgets( $pipes[1] ) ), ':' ), 1 );
	}
}
