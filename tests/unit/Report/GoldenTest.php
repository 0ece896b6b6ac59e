<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use Opis\JsonSchema\Errors\ErrorFormatter;
use Opis\JsonSchema\Validator;
use PHPUnit\Framework\TestCase;

/**
 * The report as every reader gets it. After a wanted change: UPDATE_GOLDEN=1 vendor/bin/phpunit, then look at the difference.
 */
final class GoldenTest extends TestCase {
	private const ROOT = __DIR__ . '/../../../';

	public function test_the_report(): void {
		$this->assert_golden( 'report', GoldenStore::reports()->report() );
	}

	public function test_a_finding_in_full(): void {
		$this->assert_golden( 'finding_detail', GoldenStore::reports()->detail( 'accounts/registration-role' ) );
	}

	public function test_every_outcome_occurs(): void {
		$outcomes = array_unique( array_column( GoldenStore::reports()->report()['findings'], 'outcome' ) );
		sort( $outcomes );
		$this->assertSame( array( 'error', 'fail', 'needs_answer', 'not_applicable', 'pass', 'unknown' ), $outcomes );
	}

	/**
	 * @param array<string, mixed> $document
	 */
	private function assert_golden( string $name, array $document ): void {
		$json = json_encode( $document, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ) . "\n";
		$json = (string) preg_replace_callback( '/^( {4})+/m', fn ( array $indent ): string => str_repeat( "\t", intdiv( strlen( $indent[0] ), 4 ) ), $json );
		$this->assert_valid( $name, $json );
		$file = self::ROOT . "tests/golden/{$name}.json";
		if ( '1' === getenv( 'UPDATE_GOLDEN' ) ) {
			file_put_contents( $file, $json );
		}
		$this->assertStringEqualsFile( $file, $json );
	}

	private function assert_valid( string $schema, string $json ): void {
		$validator = new Validator();
		$validator->setMaxErrors( 5 );
		$resolver = $validator->resolver();
		$this->assertNotNull( $resolver );
		foreach ( (array) glob( self::ROOT . 'schema/*.json' ) as $file ) {
			$address = 'https://store-posture.test/' . basename( (string) $file );
			$content = json_decode( (string) file_get_contents( (string) $file ), false, 64, JSON_THROW_ON_ERROR );
			$this->assertIsObject( $content );
			// The library wants a full address; the files have their name.
			$content->{'$id'} = $address;
			$resolver->registerRaw( $content, $address );
		}
		$result = $validator->validate( json_decode( $json ), "https://store-posture.test/{$schema}.json" );
		$error  = $result->error();
		$this->assertSame( array(), null === $error ? array() : ( new ErrorFormatter() )->format( $error ) );
	}
}
