<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Files\Content;

/**
 * Every key here is made up. Those whose form a scanner of repositories would take for real are put together at run time.
 */
final class ContentTest extends TestCase {
	/**
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function configs(): iterable {
		yield 'a real one' => array( "define( 'DB_PASSWORD', 'kQ3-made-up' );\ndefine('AUTH_KEY', 'made up as well');", array( 'credentials', 'keys' ) );
		yield 'only keys' => array( "define( \"NONCE_SALT\", \"made up\" );", array( 'keys' ) );
		yield 'the sample of WordPress' => array( "define( 'DB_PASSWORD', 'password_here' );\ndefine( 'AUTH_KEY',         'put your unique phrase here' );", array() );
		yield 'Bedrock' => array( "Config::define('DB_PASSWORD', env('DB_PASSWORD'));\nConfig::define('AUTH_KEY', env('AUTH_KEY'));", array() );
		yield 'from the environment' => array( "define( 'DB_PASSWORD', getenv( 'DB_PASSWORD' ) );", array() );
		yield 'empty password' => array( "define( 'DB_PASSWORD', '' );", array() );
		yield 'includes another file' => array( "<?php require __DIR__ . '/../wp-config.php';", array() );
		yield 'inside an editor\'s swap file' => array( "b0VIM 9.0\0\0\x01define( 'DB_PASSWORD', 'kQ3-made-up' );\0", array( 'credentials' ) );
	}

	/**
	 * @param list<string> $holds
	 */
	#[DataProvider( 'configs' )]
	public function test_config( string $text, array $holds ): void {
		self::assertSame( $holds, Content::of_config( $text ) );
	}

	/**
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function logs(): iterable {
		yield 'three customers' => array( "a@one.org b@two.net c@three.co.uk", array( 'personal-data' ) );
		yield 'one customer often' => array( str_repeat( "order of a@one.org\n", 50 ), array() );
		yield 'staff and authors' => array( "a@shop.org b@shop.org c@wordpress.org d@automattic.com e@example.com f@site.test", array() );
		yield 'pictures are no mails' => array( 'logo@2x.png icon@3x.svg photo@large.jpg', array() );
		yield 'a path' => array( 'PHP Warning: in /home/shop/web/wp-content/x.php on line 3', array( 'paths' ) );
		yield 'a key of Stripe' => array( 'Request with sk_' . 'live_' . str_repeat( 'a1B2', 6 ), array( 'credentials' ) );
		yield 'a key of WooCommerce' => array( 'GET /wp-json/wc/v3/orders?consumer_secret=cs_' . str_repeat( '0a1b2c3d', 5 ), array( 'credentials' ) );
		yield 'a password in an address' => array( 'connecting to mysql://shop:kQ3madeup@db.internal/shop', array( 'credentials' ) );
		yield 'the word password' => array( 'Deprecated: password_hash() in x.php', array() );
		yield 'a private key' => array( '-----BEGIN ' . 'RSA PRIVATE KEY-----', array( 'keys' ) );
		yield 'nothing' => array( 'PHP Notice: Undefined index', array() );
	}

	/**
	 * @param list<string> $holds
	 */
	#[DataProvider( 'logs' )]
	public function test_log( string $text, array $holds ): void {
		self::assertSame( $holds, Content::of_log( $text, 'www.shop.org', '/home/shop/web', 3 ) );
	}

	/**
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function secrets(): iterable {
		yield 'a password' => array( "APP_ENV=production\nDB_PASSWORD=kQ3-made-up\n", array( 'credentials' ) );
		yield 'empty values' => array( "DB_PASSWORD=\nAPI_KEY=\"\"\nMAIL_PASSWORD=null\n", array() );
		yield 'placeholders' => array( "DB_PASSWORD=changeme\nSTRIPE_SECRET=your-key-here\nTOKEN=\${CI_TOKEN}\n", array() );
		yield 'nothing secret' => array( "APP_ENV=production\nWP_HOME=https://shop.org\n", array() );
		yield 'JSON' => array( "{\n\t\"http-basic\": {\n\t\t\"repo.example.org\": {\n\t\t\t\"username\": \"shop\",\n\t\t\t\"password\": \"kQ3-made-up\"\n", array( 'credentials' ) );
		yield 'npm' => array( '//registry.example.org/:_authToken=kQ3-made-up', array( 'credentials' ) );
		yield 'a private key' => array( "-----BEGIN " . "OPENSSH PRIVATE KEY-----\n", array( 'keys' ) );
		yield 'a certificate' => array( "-----BEGIN CERTIFICATE-----\nMIIB\n", array() );
	}

	/**
	 * @param list<string> $holds
	 */
	#[DataProvider( 'secrets' )]
	public function test_secrets( string $text, array $holds ): void {
		self::assertSame( $holds, Content::of_secrets( $text ) );
	}

	public function test_a_repository_tells_by_its_address_only(): void {
		self::assertSame( array(), Content::of_remote( "[remote \"origin\"]\n\turl = git@git.example.org:shop/shop.git\n" ) );
		self::assertSame( array( 'credentials' ), Content::of_remote( "[remote \"origin\"]\n\turl = https://shop:kQ3madeup@git.example.org/shop.git\n" ) );
	}
}
