<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * The words people read. Checks and dated data come through build/words.php, the panel and the shell by their sources.
 */
final class WordsTest extends TestCase {
	private const NEVER = '/\b(secure|secured|securely|safe|safely|protected|compliant|guaranteed?|hacked|tamper[- ]?proof)\b|!|your (store|shop|site) is\b/i';

	/** Names of things that are called so by others; the word itself is not ours. */
	private const NAMES = array( 'HTTP Strict-Transport-Security', 'Really Simple Security', 'Solid Security', 'Kadence Security', 'All-In-One Security', 'Secure Custom Fields' );

	/** The code's words and what the screen says instead. */
	private const OURS = '/\b(posture|stranger test|vulnerability report|attestation|attested|vantage|triage|canary|incident room|drift|baseline)\b/i';

	#[DataProvider( 'words' )]
	public function test_no_word_promises_or_frightens( string $words ): void {
		self::assertDoesNotMatchRegularExpression( self::NEVER, str_ireplace( self::NAMES, '', $words ) );
	}

	#[DataProvider( 'words' )]
	public function test_the_screen_speaks_the_owners_words( string $words ): void {
		self::assertDoesNotMatchRegularExpression( self::OURS, str_replace( 'Store Posture', '', $words ) );
	}

	#[DataProvider( 'words' )]
	public function test_no_markup_stands_in_a_sentence( string $words ): void {
		self::assertDoesNotMatchRegularExpression( '#</?[a-z][^>]*>#i', $words );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function words(): iterable {
		$said  = array();
		$files = array( 'build/words.php', ...House::files( 'includes', 'php' ), ...House::files( 'src', 'ts' ), ...House::files( 'src', 'tsx' ) );
		foreach ( $files as $file ) {
			if ( preg_match( '/\.(test|cases)\.tsx?$|\.gen\.ts$|^src\/checks\//', $file ) ) {
				continue;
			}
			preg_match_all( "/\\b(?:esc_html__|esc_attr__|esc_html_e|__|_e|_x|_n)\\(\\s*((?:'(?:[^'\\\\]|\\\\.)*'\\s*,\\s*)+)/s", House::read( $file ), $found );
			foreach ( $found[1] as $arguments ) {
				preg_match_all( "/'((?:[^'\\\\]|\\\\.)*)'/s", $arguments, $strings );
				foreach ( $strings[1] as $string ) {
					if ( 'store-posture' !== $string && ! isset( $said[ $string ] ) ) {
						$said[ $string ] = true;
						yield "{$file}: {$string}" => array( stripslashes( $string ) );
					}
				}
			}
		}
	}
}
