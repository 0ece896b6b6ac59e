<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Schema;
use StorePosture\Scan\Doing;
use StorePosture\Scan\Reasons;

/**
 * Every fact has words for the time it is looked at, every reason a sentence and a way out.
 */
final class WordsOfScansTest extends TestCase {
	public function test_every_fact_has_words_and_no_words_are_left_over(): void {
		$this->assertSame( ( new Schema( __DIR__ . '/../../../schema' ) )->facts(), Doing::facts() );
	}

	public function test_every_reason_a_probe_gives_has_a_sentence(): void {
		$given = array();
		foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( __DIR__ . '/../../../includes/Probes', \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			$code = $file instanceof \SplFileInfo ? (string) file_get_contents( $file->getPathname() ) : '';
			preg_match_all( "/(?:nothing\\(|Unseen\\(|reasons\\[[^\\]]*\\] =|none\\( [^,]+,) '([a-z0-9_]+)'/", $code, $found );
			array_push( $given, ...$found[1] );
		}
		$this->assertNotEmpty( $given );
		$this->assertSame( array(), array_values( array_diff( array_unique( $given ), Reasons::codes() ) ) );
	}

	public function test_a_reason_says_why_and_what_would_make_it_visible(): void {
		foreach ( array( ...Reasons::codes(), 'some_code_of_a_newer_version' ) as $code ) {
			foreach ( Reasons::of( $code ) as $sentence ) {
				$this->assertMatchesRegularExpression( '/^[A-Z].*\.$/', $sentence, $code );
			}
		}
	}
}
