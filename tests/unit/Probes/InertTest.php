<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Files\Inert;

final class InertTest extends TestCase {
	/**
	 * @return iterable<string, array{string, bool}>
	 */
	public static function files(): iterable {
		yield 'silence' => array( "<?php\n// Silence is golden.\n", true );
		yield 'nothing' => array( '', true );
		yield 'blanks and a closed tag' => array( "\n<?php /* shut */ ?>\n", true );
		yield 'ends at once, with records behind' => array( "<?php exit(0); ?>\n{\"event\":\"log-in\"}\nsystem('x');", true );
		yield 'ends with words' => array( "<?php die( 'No.' );", true );
		yield 'a cache that returns data' => array( "<?php return array( 'a' => 1, 'b' => [ true, null, -2.5 ] );", true );
		yield 'data behind the stop of the compiler' => array( "<?php __halt_compiler(); anything()", true );
		yield 'prints' => array( "<?php echo 1;", false );
		yield 'a page' => array( "<html><?php exit;", false );
		yield 'a call' => array( "<?php system( 'x' );", false );
		yield 'an end that calls first' => array( "<?php exit( system( 'x' ) );", false );
		yield 'an end that asks the visitor' => array( "<?php die( \$_GET['x']( 1 ) );", false );
		yield 'a returned call' => array( "<?php return eval( 'x' );", false );
		yield 'a returned name of a function, called' => array( "<?php return ( 'system' )( 'x' );", false );
		yield 'a name in parts, called' => array( "<?php exit( ( 'sys' . 'tem' )( 'x' ) );", false );
		yield 'a name in brackets, called' => array( "<?php return [ 'system' ][ 0 ]( 'x' );", false );
		yield 'backticks' => array( "<?php return `x`;", false );
		yield 'an end that hangs on something' => array( "<?php if ( ! defined( 'ABSPATH' ) ) exit; run();", false );
		yield 'short tags, where PHP does not read them' => array( "<? system( 'x' );", false );
		yield 'no code at all' => array( "<?php\nsystem\n", false );
	}

	#[DataProvider( 'files' )]
	public function test_whether_it_does_nothing( string $code, bool $inert ): void {
		self::assertSame( $inert, Inert::is( $code ) );
	}
}
