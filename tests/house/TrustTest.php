<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * The plugin is a target itself: rules over the repository's files.
 */
final class TrustTest extends TestCase {
	/**
	 * A plugin that knows its test bed could pass there and fail at a customer's.
	 */
	public function test_what_runs_does_not_know_the_sample_store(): void {
		foreach ( array( 'includes' => 'php', 'src' => 'ts', 'schema' => 'json' ) as $folder => $extension ) {
			foreach ( House::files( $folder, $extension ) as $file ) {
				self::assertDoesNotMatchRegularExpression( '/sample[-_ ]?store/i', House::read( $file ), $file );
			}
		}
	}

	#[DataProvider( 'php_files' )]
	public function test_a_php_file_under_tests_ends_at_once_when_opened_over_the_web( string $file ): void {
		$code = House::read( $file );
		// A file that only declares a class does nothing by itself.
		$declares_only = 1 === preg_match( '/^namespace .*;$/m', $code ) && 1 === preg_match( '/^(abstract |final )?(class|trait|interface) /m', $code ) && 0 === preg_match( '/^(require|include|echo|\$)/m', $code );
		$guarded       = 1 === preg_match( "/(PHP_SAPI|php_sapi_name|! defined\( '[A-Z_]+' \)).{0,120}?(exit|return|die)/s", substr( $code, 0, 1500 ) );
		self::assertTrue( $declares_only || $guarded, $file );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function php_files(): iterable {
		foreach ( House::files( 'tests', 'php' ) as $file ) {
			yield $file => array( $file );
		}
	}

	public function test_versions_are_one(): void {
		preg_match( '/^ \* Version:\s+(\S+)/m', House::read( 'plugin.php' ), $header );
		preg_match( '/^Stable tag:\s*(\S+)/m', House::read( 'readme.txt' ), $readme );
		preg_match( "/VERSION = '([^']+)'/", House::read( 'includes/Plugin.php' ), $constant );
		self::assertSame( array_fill( 0, 3, $header[1] ), array( $readme[1], House::json( 'package.json' )['version'], $constant[1] ) );
	}

	/**
	 * One door of a scan, one of the webhook, and the stranger test's two ways to this very site. Whatever else is asked must be told where this is told.
	 */
	public function test_what_is_asked_outside_is_told_before_it_is_switched_on(): void {
		$doors = array();
		$hosts = array();
		foreach ( House::files( 'includes', 'php' ) as $file ) {
			if ( 1 === preg_match( '/\bwp_(safe_)?remote_(request|get|post|head)\(|\b(curl_exec|curl_multi_exec|fsockopen|stream_socket_client)\(/', House::read( $file ) ) ) {
				$doors[] = $file;
				preg_match_all( "#'https?://([a-z0-9.-]+\.[a-z]+)#", House::read( $file ), $found );
				array_push( $hosts, ...$found[1] );
			}
		}
		self::assertSame( array( 'includes/Exposure/Walk/Loopback/Handles.php', 'includes/Exposure/Walk/Loopback/Sockets.php', 'includes/Mail/Webhook.php', 'includes/Probes/Support/Http.php' ), $doors );
		self::assertSame( array( 'api.wordpress.org', 'downloads.wordpress.org' ), array_values( array_unique( $hosts ) ) );
		self::assertStringContainsString( '== External services ==', House::read( 'readme.txt' ) );
		foreach ( array_unique( $hosts ) as $host ) {
			self::assertStringContainsString( $host, House::read( 'readme.txt' ) );
		}
		$start  = House::read( 'src/screens/start/index.tsx' );
		$limits = House::data( 'limits' );
		self::assertStringContainsString( "It sends at most {$limits['request_budget']} requests, to this site only", $start );
		self::assertStringContainsString( 'It asks wordpress.org nothing, unless you switch that on', $start );
		self::assertStringContainsString( 'short names of your plugins and their versions', $start );
		foreach ( array( $start, House::read( 'readme.txt' ), House::read( 'src/screens/settings/wordpress-org.tsx' ) ) as $told ) {
			self::assertStringContainsString( 'version and language of WordPress', $told );
		}
	}

	public function test_no_machine_and_no_mirror_is_named(): void {
		$locks = array( 'package-lock.json', 'tests/lab/package-lock.json' );
		foreach ( $locks as $lock ) {
			self::assertDoesNotMatchRegularExpression( '#"resolved": "https?://(?!registry\.npmjs\.org/)#', House::read( $lock ), $lock );
		}
	}
}
