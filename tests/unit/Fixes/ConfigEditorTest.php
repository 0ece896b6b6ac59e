<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fixes;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Fixes\Support\ConfigEditor;

/**
 * Configurations as people leave them, hostile ones among them.
 */
final class ConfigEditorTest extends TestCase {
	private const END = "require_once ABSPATH . 'wp-settings.php';\n";

	/** Edits, reads what it wrote, takes it back: byte by byte what it was. */
	private static function assert_round_trip( string $text, string $expected, string $name = 'WP_DEBUG', string $literal = 'true' ): void {
		$from = ( new ConfigEditor( $text ) )->literal( $name );
		$done = ( new ConfigEditor( $text ) )->with( $name, $literal );
		self::assertSame( $expected, $done['text'] );
		$editor = new ConfigEditor( $done['text'] );
		self::assertSame( $literal, $editor->literal( $name ) );
		self::assertSame( $text, null === $from ? $editor->without( $name, $done['added'] ) : $editor->with( $name, $from )['text'] );
	}

	/**
	 * @return iterable<string, array{string, string}> Text, what is put in for %s.
	 */
	public static function places(): iterable {
		yield 'plain' => array( "<?php\ndefine( 'WP_DEBUG', %s );\n" . self::END );
		yield 'without spaces, double quotes' => array( "<?php define(\"WP_DEBUG\",%s);" . self::END );
		yield 'in capitals, with a comment inside' => array( "<?php\nDEFINE( 'WP_DEBUG' /* here, define( 'WP_DEBUG', 1 ) */ , %s ); // why\n" . self::END );
		yield 'fully qualified' => array( "<?php\n\\define( 'WP_DEBUG', %s );\n" . self::END );
		yield 'unless it is defined, as an if' => array( "<?php\nif ( ! defined( 'WP_DEBUG' ) ) {\n\tdefine( 'WP_DEBUG', %s );\n}\n" . self::END );
		yield 'unless it is defined, as an if without braces' => array( "<?php\nif ( ! defined( 'WP_DEBUG' ) ) define( 'WP_DEBUG', %s );\n" . self::END );
		yield 'unless it is defined, as an or' => array( "<?php\ndefined( 'WP_DEBUG' ) || define( 'WP_DEBUG', %s );\ndefined( 'A' ) or define( 'A', 1 );\n" . self::END );
		yield 'after a block' => array( "<?php\nif ( true ) { \$a = \"{\$b}\"; }\ndefine( 'WP_DEBUG', %s );\n" . self::END );
		yield 'named in a heredoc, a comment, a text' => array( "<?php\n\$a = <<<TEXT\ndefine( 'WP_DEBUG', 1 );\nTEXT;\n# define( 'WP_DEBUG', 2 );\n\$b = \"define( 'WP_DEBUG', 3 );\";\ndefine( 'WP_DEBUG', %s );\n" . self::END );
		yield 'ends of lines of Windows' => array( "<?php\r\ndefine( 'WP_DEBUG', %s );\r\nrequire_once ABSPATH . 'wp-settings.php';\r\n" );
		yield 'no line at the end, nothing loaded' => array( "<?php\ndefine( 'WP_DEBUG', %s );" );
		yield 'a byte order mark, and bytes that are no UTF-8' => array( "\xEF\xBB\xBF<?php\n\$a = \"\xE9\xFF\";\ndefine( 'WP_DEBUG', %s );\n" . self::END );
		yield 'two on a line, with a password beside it' => array( "<?php\ndefine( 'DB_PASSWORD', 'a\\'b);' ); define( 'WP_DEBUG', %s ); define( 'X', 'WP_DEBUG' );\n" . self::END );
		yield 'closed and opened again' => array( "<?php \$a = 1; ?>\n<?php define( 'WP_DEBUG', %s ); ?>\n" );
	}

	#[DataProvider( 'places' )]
	public function test_a_value_is_changed_and_nothing_else( string $text ): void {
		foreach ( array( 'false', 'FALSE', '0', "''", '"a, b"', 'null', '1.5' ) as $literal ) {
			self::assert_round_trip( str_replace( '%s', $literal, $text ), str_replace( '%s', 'true', $text ) );
		}
	}

	/**
	 * @return iterable<string, array{string}> Text with | where the line belongs.
	 */
	public static function gaps(): iterable {
		yield 'before WordPress is loaded' => array( "<?php\n\$a = 1;\n/* That's all, stop editing! */\n|" . self::END . "// more\n" );
		yield 'after an if' => array( "<?php\nif ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', __DIR__ . '/' );\n}\n|require( ABSPATH . \"wp-settings.php\" );" );
		yield 'in one line' => array( "<?php \$table_prefix = 'wp_'; |" . rtrim( self::END ) );
		yield 'with only a comment about it' => array( "<?php\n// define( 'WP_DEBUG', true );\n/* require 'wp-settings.php'; */\n|" . self::END );
	}

	#[DataProvider( 'gaps' )]
	public function test_a_line_is_put_in_where_it_still_counts( string $text ): void {
		self::assert_round_trip( str_replace( '|', '', $text ), str_replace( '|', "define( 'WP_DEBUG', true );\n", $text ) );
	}

	public function test_a_line_ends_as_the_others_do(): void {
		$text = "<?php\r\n\$a = 1;\r\nrequire_once ABSPATH . 'wp-settings.php';\r\n";
		self::assert_round_trip( $text, "<?php\r\n\$a = 1;\r\ndefine( 'WP_DEBUG', true );\r\nrequire_once ABSPATH . 'wp-settings.php';\r\n" );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function refusals(): iterable {
		yield 'no PHP' => array( "<?php\ndefine( 'WP_DEBUG', ;\n", ConfigEditor::NO_PHP );
		yield 'twice' => array( "<?php\ndefine( 'WP_DEBUG', false );\ndefine( 'WP_DEBUG', true );\n", ConfigEditor::MANY );
		yield 'under a condition' => array( "<?php\nif ( \$live ) {\n\tdefine( 'WP_DEBUG', false );\n}\n", ConfigEditor::CONDITIONAL );
		yield 'under another condition than its own' => array( "<?php\nif ( ! defined( 'OTHER' ) ) {\n\tdefine( 'WP_DEBUG', false );\n}\n", ConfigEditor::CONDITIONAL );
		yield 'where it is defined already' => array( "<?php\nif ( defined( 'WP_DEBUG' ) ) {\n\tdefine( 'WP_DEBUG', false );\n}\n", ConfigEditor::CONDITIONAL );
		yield 'in an else' => array( "<?php\nif ( \$live ) { \$a = 1; } else {\n\tdefine( 'WP_DEBUG', false );\n}\n", ConfigEditor::CONDITIONAL );
		yield 'in an else without braces' => array( "<?php\nif ( \$live ) \$a = 1; else define( 'WP_DEBUG', false );\n", ConfigEditor::CONDITIONAL );
		yield 'in a function' => array( "<?php\nfunction a() { define( 'WP_DEBUG', false ); }\n", ConfigEditor::CONDITIONAL );
		yield 'if with a colon' => array( "<?php\nif ( \$live ): define( 'WP_DEBUG', false ); endif;\n", ConfigEditor::CONDITIONAL );
		yield 'behind another or' => array( "<?php\ndefined( 'OTHER' ) || define( 'WP_DEBUG', false );\n", ConfigEditor::CONDITIONAL );
		yield 'a condition before its own' => array( "<?php\n\$live && defined( 'WP_DEBUG' ) || define( 'WP_DEBUG', false );\n", ConfigEditor::CONDITIONAL );
		yield 'an expression' => array( "<?php\ndefine( 'WP_DEBUG', ! \$live );\n", ConfigEditor::NOT_SCALAR );
		yield 'a sum that begins with a scalar' => array( "<?php\ndefine( 'WP_DEBUG', 1 + 1 );\n", ConfigEditor::NOT_SCALAR );
		yield 'a constant' => array( "<?php\ndefine( 'WP_DEBUG', OTHER );\n", ConfigEditor::NOT_SCALAR );
		yield 'a text with a variable' => array( "<?php\ndefine( 'WP_DEBUG', \"a{\$b}\" );\n", ConfigEditor::NOT_SCALAR );
		yield 'a third argument' => array( "<?php\ndefine( 'WP_DEBUG', false, true );\n", ConfigEditor::NOT_SCALAR );
		yield 'const' => array( "<?php\nconst WP_DEBUG = false;\n", ConfigEditor::NOT_SCALAR );
		yield 'in a namespace' => array( "<?php\nnamespace A;\ndefine( 'WP_DEBUG', false );\n", ConfigEditor::CONDITIONAL );
		yield 'Bedrock' => array( "<?php\nrequire_once dirname( __DIR__ ) . '/vendor/autoload.php';\nrequire_once dirname( __DIR__ ) . '/config/application.php';\n", ConfigEditor::NO_PLACE );
		yield 'WordPress is loaded under a condition' => array( "<?php\nif ( \$a ) { require_once ABSPATH . 'wp-settings.php'; }\n", ConfigEditor::NO_PLACE );
		yield 'WordPress is loaded by an if without braces' => array( "<?php\nif ( \$a ) require_once ABSPATH . 'wp-settings.php';\n", ConfigEditor::NO_PLACE );
		yield 'nothing at all' => array( '', ConfigEditor::NO_PLACE );
	}

	#[DataProvider( 'refusals' )]
	public function test_what_is_not_plain_is_refused( string $text, string $reason ): void {
		try {
			( new ConfigEditor( $text ) )->with( 'WP_DEBUG', 'true' );
			self::fail( 'It was changed.' );
		} catch ( \DomainException $refused ) {
			self::assertSame( $reason, $refused->getMessage() );
		}
	}

	public function test_calls_of_that_name_that_are_none(): void {
		$text = "<?php\n\$a->define( 'WP_DEBUG', false );\nA::define( 'WP_DEBUG', false );\n\$f = 'define';\n" . self::END;
		self::assertNull( ( new ConfigEditor( $text ) )->literal( 'WP_DEBUG' ) );
	}

	public function test_a_line_that_somebody_changed_is_not_taken_out(): void {
		$done = ( new ConfigEditor( "<?php\n" . self::END ) )->with( 'WP_DEBUG', 'true' );
		foreach ( array( "<?php\n" . self::END, str_replace( '( ', '(', $done['text'] ), str_replace( ", true", ", false", $done['text'] ) ) as $text ) {
			try {
				( new ConfigEditor( $text ) )->without( 'WP_DEBUG', $done['added'] );
				self::fail( 'It was taken out.' );
			} catch ( \DomainException $refused ) {
				self::assertSame( ConfigEditor::NO_PLACE, $refused->getMessage() );
			}
		}
	}
}
