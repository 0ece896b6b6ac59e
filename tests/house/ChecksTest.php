<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * Rules that every check keeps, whoever adds it.
 */
final class ChecksTest extends TestCase {
	/**
	 * @param array<string, mixed> $check
	 */
	#[DataProvider( 'checks' )]
	public function test_it_has_cases_a_reader_cares_about( array $check ): void {
		$kinds = array();
		foreach ( House::json( 'tests/golden/cases.json' ) as $case ) {
			if ( $check['id'] === $case['check'] ) {
				$kinds[] = $case['kind'];
			}
		}
		$wanted = isset( $check['problem'] ) ? array( 'pass', 'fail', 'unseen', 'hostile' ) : array( 'pass', 'unseen', 'hostile' );
		self::assertSame( array(), array_values( array_diff( $wanted, $kinds ) ), 'Kinds of cases that are missing.' );
	}

	/**
	 * @param array<string, mixed> $check
	 */
	#[DataProvider( 'checks' )]
	public function test_it_says_all_a_finding_tells( array $check ): void {
		foreach ( array( $check['title']['fail'], $check['title']['pass'], $check['title']['topic'], $check['why'] ) as $words ) {
			self::assertNotSame( '', $words );
		}
		self::assertNotSame( array(), $check['show'], 'It shows nothing of what it saw.' );
		self::assertNotSame( array(), $check['steps'] );
		self::assertGreaterThan( 0, $check['minutes'] );
		self::assertSame( isset( $check['applies'] ), '' !== $check['does_not_apply'], '"applies" and "does_not_apply" go together.' );
		if ( '' !== $check['setting'] ) {
			self::assertMatchesRegularExpression( '/^[a-z0-9-]+\.php([?#].*)?$/', $check['setting'] );
		}
	}

	/**
	 * @param array<string, mixed> $check
	 */
	#[DataProvider( 'checks' )]
	public function test_titles_and_why_are_short( array $check ): void {
		foreach ( array( $check['title']['fail'], $check['title']['pass'], $check['why'] ) as $words ) {
			foreach ( (array) preg_split( '/(?<=[.?])\s+/', $words ) as $sentence ) {
				self::assertLessThanOrEqual( 20, count( (array) preg_split( '/\s+/', trim( (string) $sentence ) ) ), (string) $sentence );
			}
		}
	}

	/**
	 * Why it matters also stands where all is fine: what was seen is told by `show`.
	 *
	 * @param array<string, mixed> $check
	 */
	#[DataProvider( 'checks' )]
	public function test_why_holds_whatever_was_seen( array $check ): void {
		self::assertDoesNotMatchRegularExpression( '/\bWe (found|fetched|asked|put|saw|read|got|tried)\b|\bhere now\b/', $check['why'] );
	}

	/**
	 * @param array<string, mixed> $check
	 */
	#[DataProvider( 'checks' )]
	public function test_what_it_names_exists( array $check ): void {
		$references = array_column( House::data( 'references' ), 'id' );
		$questions  = array_column( House::data( 'questions' ), 'id' );
		self::assertSame( array(), array_diff( $check['references'], $references ), 'References.' );
		self::assertSame( array(), array_diff( $check['answers'], $questions ), 'Questions.' );
		foreach ( $check['contradicts'] as $row ) {
			$choices = array_column( House::data( 'questions' ), 'choices', 'id' )[ $row['question'] ] ?? array();
			self::assertSame( array(), array_diff( $row['answers'], array_column( $choices, 'id' ) ), 'Answers that it contradicts.' );
			self::assertNotSame( array(), $row['answers'] );
		}
		foreach ( $check['facts'] as $fact ) {
			self::assertFileExists( House::ROOT . "/schema/facts/{$fact}.json" );
			self::assertFileExists( House::ROOT . '/includes/Probes/' . House::class_of( $fact ) . '.php' );
		}
		foreach ( $check['data'] as $table ) {
			self::assertFileExists( House::ROOT . "/data/{$table}.json" );
		}
	}

	/**
	 * A where drops what it could not see: a problem judged over it would turn "could not see" into a pass.
	 *
	 * @param array<string, mixed> $check
	 */
	#[DataProvider( 'checks' )]
	public function test_no_problem_filters_what_was_seen( array $check ): void {
		$named = array();
		$visit = static function ( mixed $node ) use ( &$visit, &$named ): void {
			if ( is_array( $node ) ) {
				if ( 'where' === ( $node[0] ?? null ) && 'facts' === ( $node[1][1] ?? null ) ) {
					$named[] = $node[1];
				}
				array_map( $visit, $node );
			}
		};
		$visit( $check['problem'] );
		self::assertSame( array(), $named );
	}

	public function test_a_probe_sees_what_a_check_reads(): void {
		$read = array();
		foreach ( House::checks() as $check ) {
			array_push( $read, ...$check['facts'] );
		}
		self::assertSame( array(), array_values( array_diff( array_keys( House::facts() ), $read ) ), 'Facts nobody reads.' );
	}

	public function test_every_question_is_asked_by_a_check(): void {
		$asked = array();
		foreach ( House::checks() as $check ) {
			array_push( $asked, ...$check['answers'] );
		}
		self::assertSame( array(), array_values( array_diff( array_column( House::data( 'questions' ), 'id' ), $asked ) ) );
	}

	public function test_all_areas_and_pillars_are_looked_at(): void {
		self::assertCount( 14, array_unique( array_column( House::checks(), 'area' ) ) );
		self::assertCount( 6, array_unique( array_column( House::checks(), 'pillar' ) ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function checks(): iterable {
		foreach ( House::checks() as $check ) {
			yield $check['id'] => array( $check );
		}
	}
}
