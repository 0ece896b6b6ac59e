<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Policy;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Model\Problem;
use StorePosture\Model\Words;
use StorePosture\Policy\HouseRules;
use StorePosture\Policy\Policy;
use StorePosture\Policy\PolicyFile;

final class PolicyFileTest extends TestCase {
	private const ROOT = __DIR__ . '/../../../';

	public static function file(): PolicyFile {
		$schema = new Schema( self::ROOT . 'schema' );
		$data   = new Data( self::ROOT . 'data', '2026-11-23T10:00:00Z' );
		$rules  = new HouseRules( $schema, $data, array( 'plan_lead' ), Words::english() );
		return new PolicyFile( $schema, $data, $rules, Words::english(), fn ( string $mail ): bool => str_contains( $mail, '@' ), fn ( string $url ): bool => str_starts_with( $url, 'https://' ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	public static function rule( array $changes = array() ): array {
		return $changes + array(
			'id'       => 'house/two-admins',
			'severity' => 'high',
			'problem'  => array( 'gt', array( 'get', 'facts', 'staff', 'administrators' ), array( 'literal', 2 ) ),
			'title'    => array(
				'fail'  => 'More than two administrators',
				'pass'  => 'At most two administrators',
				'topic' => 'Administrators',
			),
			'why'      => 'We agreed on two.',
			'who'      => 'owner',
			'minutes'  => 5,
		);
	}

	/**
	 * @param array<string, mixed> $parts
	 */
	private static function read( array $parts ): Policy {
		return self::file()->read( (string) json_encode( $parts + array( 'schema_version' => 1, 'name' => 'Northlight' ) ) );
	}

	/**
	 * @param array<string, mixed> $parts
	 */
	private static function refused( array $parts ): string {
		try {
			self::read( $parts );
		} catch ( Problem $problem ) {
			self::assertSame( 400, $problem->status );
			return $problem->getMessage();
		}
		self::fail( 'It should have been refused.' );
	}

	/**
	 * @return array<string, mixed> Parts of a policy with this rule alone.
	 */
	private static function with( mixed $problem ): array {
		return array( 'house_rules' => array( self::rule( array( 'problem' => $problem ) ) ) );
	}

	public function test_a_whole_policy_is_read(): void {
		$policy = self::read(
			array(
				'settings'    => array( 'scan_interval_days' => 7, 'alert_email' => ' a@example.com ' ),
				'limits'      => array( 'administrators' => 2 ),
				'house_rules' => array( self::rule() ),
				'accepted'    => array( array( 'check' => 'store/download-method', 'reason' => 'Moves in spring.', 'owner' => 'Ann', 'until' => '2027-01-31', 'site' => 'Shop.Example.com' ) ),
			)
		);
		self::assertSame( array( 'scan_interval_days' => 7, 'alert_email' => 'a@example.com' ), $policy->settings );
		self::assertSame( array( 'administrators' => 2 ), $policy->limits );
		self::assertSame( 'shop.example.com', $policy->accepted[0]['site'] );
		$rule = $policy->house_rules['house/two-admins'] ?? array();
		self::assertSame( array( array( 'staff' ), 'house', 'take-security-seriously', '' ), array( $rule['facts'], $rule['area'], $rule['pillar'], $rule['fix'] ) );
	}

	public function test_what_is_left_out_is_not_spoken_of(): void {
		$policy = self::read( array() );
		self::assertSame( array( array(), null, null, array() ), array( $policy->settings, $policy->limits, $policy->house_rules, $policy->accepted ) );
		self::assertSame( array(), self::read( array( 'limits' => array(), 'house_rules' => array() ) )->limits );
	}

	public function test_a_field_of_another_version_is_left_out_and_named(): void {
		$policy = self::read( array( 'later' => 1, 'settings' => array( 'weekly_day' => 2, 'moon' => 'full' ), 'house_rules' => array( self::rule( array( 'colour' => 'red' ) ) ) ) );
		self::assertSame( array( '/later', '/settings/moon', '/house_rules/0/colour' ), self::sorted( $policy->ignored ) );
		self::assertSame( array( 'weekly_day' => 2 ), $policy->settings );
	}

	/**
	 * @param list<string> $places
	 * @return list<string>
	 */
	private static function sorted( array $places ): array {
		usort( $places, fn ( string $a, string $b ): int => array( strlen( $a ), $a ) <=> array( strlen( $b ), $b ) );
		return $places;
	}

	public function test_answers_are_never_in_it(): void {
		self::assertSame( array( '/answers' ), self::read( array( 'answers' => array( 'plan_lead' => 'yes' ) ) )->ignored );
	}

	public function test_a_newer_file_says_so(): void {
		self::assertStringContainsString( 'Update the plugin', self::refused( array( 'schema_version' => 2 ) ) );
		self::assertStringContainsString( '/schema_version', self::refused( array( 'schema_version' => 0 ) ) );
		self::assertStringContainsString( '/schema_version', self::refused( array( 'schema_version' => '1' ) ) );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function hostile_texts(): iterable {
		yield 'nothing' => array( '', 'no policy file' );
		yield 'a number' => array( '7', 'no policy file' );
		yield 'half of one' => array( '{"schema_version":1', 'no policy file' );
		yield 'no UTF-8' => array( "{\"name\":\"\xff\"}", 'no policy file' );
		yield 'a list' => array( '[1,2]', 'cannot be taken' );
		yield 'a megabyte' => array( '{"schema_version":1,"name":"' . str_repeat( 'x', 1048576 ) . '"}', 'at most 256 KB' );
		yield 'very deep' => array( '{"schema_version":1,"name":"x","house_rules":' . str_repeat( '[', 20000 ) . str_repeat( ']', 20000 ) . '}', 'nested too deeply' );
	}

	#[DataProvider( 'hostile_texts' )]
	public function test_a_hostile_text_is_refused( string $text, string $why ): void {
		$this->expectException( Problem::class );
		$this->expectExceptionMessage( $why );
		self::file()->read( $text );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function wrong_parts(): iterable {
		$risk = array( 'check' => 'store/x', 'reason' => 'r', 'owner' => 'o', 'until' => '2027-01-01' );
		yield 'no name' => array( array( 'name' => ' ' ), '/name' );
		yield 'settings as a list' => array( array( 'settings' => array( 1 ) ), '/settings' );
		yield 'a text for a number' => array( array( 'settings' => array( 'weekly_day' => '1' ) ), '/settings/weekly_day' );
		yield 'out of range' => array( array( 'settings' => array( 'scan_interval_days' => 32 ) ), '/settings/scan_interval_days' );
		yield 'no mail address' => array( array( 'settings' => array( 'alert_email' => 'nobody' ) ), '/settings/alert_email' );
		yield 'a webhook over http' => array( array( 'settings' => array( 'webhook_url' => 'http://a.example' ) ), '/settings/webhook_url' );
		yield 'an unknown limit' => array( array( 'limits' => array( 'moons' => 1 ) ), '/limits/moons' );
		yield 'a limit that is not for a policy' => array( array( 'limits' => array( 'request_budget' => 4000 ) ), '/limits/request_budget' );
		yield 'a limit below its range' => array( array( 'limits' => array( 'administrators' => 0 ) ), '/limits/administrators' );
		yield 'a limit above its range' => array( array( 'limits' => array( 'administrators' => 21 ) ), '/limits/administrators' );
		yield 'no version behind at all' => array( array( 'limits' => array( 'core_branches_behind' => 0 ) ), '/limits/core_branches_behind' );
		yield 'too many versions behind' => array( array( 'limits' => array( 'core_branches_behind' => 5 ) ), '/limits/core_branches_behind' );
		yield 'half a number' => array( array( 'limits' => array( 'administrators' => 2.5 ) ), '/limits/administrators' );
		yield 'an id that climbs' => array( array( 'accepted' => array( array( 'check' => '../x/y' ) + $risk ) ), '/accepted/0/check' );
		yield 'no reason' => array( array( 'accepted' => array( array( 'reason' => '' ) + $risk ) ), '/accepted/0/reason' );
		yield 'no owner' => array( array( 'accepted' => array( array_diff_key( $risk, array( 'owner' => 1 ) ) ) ), '/accepted/0/owner' );
		yield 'no end' => array( array( 'accepted' => array( array( 'until' => 'never' ) + $risk ) ), '/accepted/0/until' );
		yield 'too many' => array( array( 'accepted' => array_fill( 0, 201, $risk ) ), '/accepted' );
	}

	/**
	 * @param array<string, mixed> $parts
	 */
	#[DataProvider( 'wrong_parts' )]
	public function test_a_wrong_part_is_named_by_its_place( array $parts, string $at ): void {
		self::assertStringContainsString( "\n{$at}: ", self::refused( $parts ) );
	}

	public function test_the_bounds_themselves_are_in(): void {
		self::assertSame( array( 'administrators' => 20 ), self::read( array( 'limits' => array( 'administrators' => 20 ) ) )->limits );
		self::assertSame( array( 'core_branches_behind' => 4 ), self::read( array( 'limits' => array( 'core_branches_behind' => 4 ) ) )->limits );
		self::assertSame( array( 'administrators' => 1 ), self::read( array( 'limits' => array( 'administrators' => 1 ) ) )->limits );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function wrong_rules(): iterable {
		yield 'in the place of one of ours' => array( array( 'id' => 'accounts/registration-role' ), '/id' );
		yield 'an id that climbs' => array( array( 'id' => 'house/../../x' ), '/id' );
		yield 'another area' => array( array( 'area' => 'accounts' ), '/area' );
		yield 'another pillar' => array( array( 'pillar' => 'liability' ), '/pillar' );
		yield 'urgent' => array( array( 'severity' => 'critical' ), '/severity' );
		yield 'an unknown severity' => array( array( 'severity' => 'dire' ), '/severity' );
		yield 'high without a problem' => array( array( 'problem' => null ), '/severity' );
		yield 'a fix' => array( array( 'fix' => 'secret-keys' ), '/fix' );
		yield 'a proof' => array( array( 'proves' => 'exposure' ), '/proves' );
		yield 'answers that end' => array( array( 'contradicts' => array( array( 'question' => 'plan_lead', 'answers' => array( 'yes' ), 'when' => array( 'literal', true ) ) ) ), '/contradicts' );
		yield 'a link out of wp-admin' => array( array( 'setting' => 'javascript:alert(1)' ), '/setting' );
		yield 'a link elsewhere' => array( array( 'setting' => '//evil.example/x.php' ), '/setting' );
		yield 'a title as a list' => array( array( 'title' => array( 'x' ) ), '/title' );
		yield 'an endless title' => array( array( 'title' => array( 'fail' => str_repeat( 'x', 201 ), 'pass' => 'x', 'topic' => 'x' ) ), '/fail' );
		yield 'endless words' => array( array( 'why' => str_repeat( 'x', 2001 ) ), '/why' );
		yield 'less than no time' => array( array( 'minutes' => -1 ), '/minutes' );
		yield 'a row without a value' => array( array( 'show' => array( array( 'label' => 'x', 'as' => 'text' ) ) ), '/show/0/value' );
		yield 'a row of nothing known' => array( array( 'show' => array( array( 'label' => 'x', 'as' => 'text', 'value' => array( 'get', 'facts', 'nothing' ) ) ) ), '/show/0/value' );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'wrong_rules' )]
	public function test_a_wrong_rule_is_refused( array $changes, string $at ): void {
		self::assertStringContainsString( "/house_rules/0{$at}: ", self::refused( array( 'house_rules' => array( self::rule( $changes ) ) ) ) );
	}

	/**
	 * @return iterable<string, array{mixed, string}>
	 */
	public static function wrong_expressions(): iterable {
		$roles  = array( 'get', 'facts', 'roles', 'list' );
		$nested = array( 'literal', true );
		for ( $i = 0; $i < 20; $i++ ) {
			$nested = array( 'not', $nested );
		}
		yield 'no operator' => array( array(), 'no expression' );
		yield 'an operator that there is not' => array( array( 'eval', array( 'literal', 'phpinfo()' ) ), 'no operator "eval"' );
		yield 'a bare value' => array( array( 'and', true ), 'no expression' );
		yield 'too few operands' => array( array( 'eq', array( 'literal', 1 ) ), 'another number of operands' );
		yield 'too many' => array( array( 'not', array( 'literal', true ), array( 'literal', true ) ), 'another number of operands' );
		yield 'an unknown fact' => array( array( 'get', 'facts', 'passwords', 'all' ), 'Nothing is called "facts.passwords.all"' );
		yield 'an unknown field' => array( array( 'get', 'facts', 'staff', 'names' ), 'Nothing is called "facts.staff.names"' );
		yield 'an unknown question' => array( array( 'get', 'answers', 'x' ), 'Nothing is called' );
		yield 'an unknown table' => array( array( 'get', 'data', 'x', 'y' ), 'Nothing is called' );
		yield 'a table that climbs' => array( array( 'get', 'data', '../../wp-config', 'y' ), 'Nothing is called' );
		yield 'an unknown root' => array( array( 'get', 'options', 'admin_email' ), 'Nothing is called' );
		yield 'an item of no list' => array( array( 'get', '$1', 'x' ), 'Nothing is called' );
		yield 'too deep' => array( $nested, 'nested too deeply' );
		yield 'a list within a list' => array( array( 'any', $roles, '$1', array( 'any', $roles, '$2', array( 'literal', true ) ) ), 'list within a list' );
		yield 'a long literal' => array( array( 'in', array( 'literal', 'x' ), array( 'literal', range( 1, 1000 ) ) ), 'no expression' );
		yield 'much work' => array( array( 'any', $roles, '$1', array( 'or', ...array_fill( 0, 20, array( 'not', array( 'not', array( 'get', '$1', 'known' ) ) ) ) ) ), 'too much work' );
	}

	#[DataProvider( 'wrong_expressions' )]
	public function test_a_wrong_expression_is_refused( mixed $problem, string $why ): void {
		self::assertStringContainsString( $why, self::refused( self::with( $problem ) ) );
	}

	public function test_what_each_operator_may_read_is_taken_from_the_expression(): void {
		$policy = self::read(
			self::with(
				array(
					'and',
					array( 'any', array( 'get', 'facts', 'roles', 'list' ), '$1', array( 'get', '$1', 'known' ) ),
					array( 'eq', array( 'get', 'answers', 'plan_lead' ), array( 'literal', 'no' ) ),
					array( 'gt', array( 'get', 'facts', 'staff', 'administrators' ), array( 'get', 'data', 'limits', 'administrators' ) ),
				)
			)
		);
		$rule   = $policy->house_rules['house/two-admins'] ?? array();
		self::assertSame( array( array( 'roles', 'staff' ), array( 'plan_lead' ), array( 'limits' ) ), array( $rule['facts'], $rule['answers'], $rule['data'] ) );
	}

	public function test_two_rules_of_one_id_and_too_much_work_together_are_refused(): void {
		self::assertStringContainsString( '/house_rules/1/id: Two rules', self::refused( array( 'house_rules' => array( self::rule(), self::rule() ) ) ) );
		$heavy = array( 'any', array( 'get', 'facts', 'roles', 'list' ), '$1', array( 'or', ...array_fill( 0, 8, array( 'not', array( 'get', '$1', 'known' ) ) ) ) );
		$rules = array_map( fn ( int $i ): array => self::rule( array( 'id' => "house/r{$i}", 'problem' => $heavy ) ), range( 1, 15 ) );
		self::assertStringContainsString( 'Together these take too much work', self::refused( array( 'house_rules' => $rules ) ) );
		self::assertCount( 5, self::read( array( 'house_rules' => array_slice( $rules, 0, 5 ) ) )->house_rules ?? array() );
	}

	public function test_each_limit_that_may_be_set_is_one_of_ours_and_ours_is_in_its_range(): void {
		$limits = ( new Data( self::ROOT . 'data', '2026-11-23T10:00:00Z' ) )->any( 'limits' );
		foreach ( self::file()->ranges() as $name => $range ) {
			self::assertArrayHasKey( $name, $limits );
			self::assertGreaterThanOrEqual( $range['least'], $limits[ $name ], $name );
			self::assertLessThanOrEqual( $range['most'], $limits[ $name ], $name );
		}
	}
}
