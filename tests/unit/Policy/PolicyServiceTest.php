<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Policy;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Model\FactRecord;
use StorePosture\Model\JournalEntry;
use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Model\Words;
use StorePosture\Policy\Differences;
use StorePosture\Policy\Policy;
use StorePosture\Policy\PolicyService;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Journal;
use StorePosture\Scan\Questions;
use StorePosture\Scan\StateService;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryAnswers;
use StorePosture\Tests\Unit\Fakes\MemoryFacts;
use StorePosture\Tests\Unit\Fakes\MemoryJournal;
use StorePosture\Tests\Unit\Fakes\MemoryPolicy;
use StorePosture\Tests\Unit\Fakes\MemoryStates;

final class PolicyServiceTest extends TestCase {
	private const ROOT = __DIR__ . '/../../../';
	private const OURS = 'accounts/administrator-count';

	private FakeClock $clock;
	private MemoryFacts $facts;
	private MemoryStates $states;
	private MemoryJournal $journal;
	private MemoryPolicy $in_force;

	/** @var array<string, mixed> */
	private array $settings = array( 'set_up' => false, 'weekly_day' => 1, 'scan_interval_days' => 1, 'alert_email' => 'olga@example.com', 'webhook_url' => 'https://hooks.example/secret', 'ask_wordpress_org' => false );

	private bool $is_held  = false;
	private bool $is_full  = false;
	private int $followed = 0;

	protected function setUp(): void {
		$this->clock    = FakeClock::at( '2026-11-23T10:00:00Z' );
		$this->facts    = new MemoryFacts();
		$this->states   = new MemoryStates();
		$this->journal  = new MemoryJournal();
		$this->in_force = new MemoryPolicy();
		$this->facts->save( new FactRecord( 'staff', array( 'administrators' => 3 ), array(), $this->clock->now(), 'web' ), 1 );
	}

	private function service(): PolicyService {
		$journal = new Journal( $this->journal, $this->clock, fn (): int => 1095 );
		$file    = PolicyFileTest::file();
		return new PolicyService(
			$file,
			$this->in_force,
			$this->states,
			new Differences( $file, new Data( self::ROOT . 'data', $this->clock->now() ), Words::english() ),
			$journal,
			Words::english(),
			$this->assessor( ... ),
			fn ( Assessor $assessor ): StateService => new StateService( $assessor, $this->states, $journal, $this->clock, Words::english(), fn (): int => 365, fn () => null ),
			fn (): array => $this->settings,
			function ( array $changes ): void {
				if ( $this->is_full ) {
					throw Problem::not_stored();
				}
				$this->settings = $changes + $this->settings;
			},
			fn (): bool => $this->is_held,
			function (): void {
				++$this->followed;
			},
			$this->clock->now( ... ),
			'shop.example.com',
		);
	}

	private function assessor( Policy $policy ): Assessor {
		$administrators = array( 'get', 'facts', 'staff', 'administrators' );
		$ours           = Checks::file( array( Checks::check( self::OURS, array( 'problem' => array( 'gt', $administrators, array( 'get', 'data', 'limits', 'administrators' ) ), 'facts' => array( 'staff' ), 'data' => array( 'limits' ) ) ) ) );
		$schema         = new Schema( self::ROOT . 'schema' );
		$data           = new Data( self::ROOT . 'data', $this->clock->now(), fn (): array => $policy->limits ?? $this->in_force->limits() );
		$catalog        = new Catalog( $ours, $schema, fn (): array => $policy->house_rules ?? $this->in_force->house_rules() );
		return new Assessor( $catalog, $schema, $this->facts, new MemoryAnswers(), new Questions( $data ), $data );
	}

	/**
	 * @param array<string, mixed> $parts
	 */
	private static function text( array $parts ): string {
		return (string) json_encode( $parts + array( 'schema_version' => 1, 'name' => 'Northlight' ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function whole(): array {
		return array(
			'settings'    => array( 'weekly_day' => 3, 'scan_interval_days' => 1, 'ask_wordpress_org' => true ),
			'limits'      => array( 'administrators' => 2 ),
			'house_rules' => array( PolicyFileTest::rule() ),
			'accepted'    => array(
				self::accepted( self::OURS ),
				self::accepted( 'house/two-admins' ),
				array( 'site' => 'other.example.com' ) + self::accepted( self::OURS ),
				self::accepted( 'files/none' ),
				array( 'until' => '2026-11-23' ) + self::accepted( self::OURS ),
			),
		);
	}

	/**
	 * @return array<string, string>
	 */
	private static function accepted( string $check ): array {
		return array( 'check' => $check, 'reason' => 'Until spring.', 'owner' => 'Ann', 'until' => '2027-01-31' );
	}

	public function test_a_preview_tells_all_and_writes_nothing(): void {
		$told = $this->service()->preview( self::text( self::whole() ), 7 );
		self::assertFalse( $told['imported'] );
		self::assertSame(
			array(
				array( 'name', '', 'Northlight' ),
				array( 'weekly_day', '1', '3' ),
				array( 'ask_wordpress_org', 'no', 'yes' ),
				array( 'set_up', 'no', 'yes' ),
				array( 'administrators', '4', '2' ),
				array( 'house/two-admins', '', 'More than two administrators' ),
				array( self::OURS, '', 'Ann, 2027-01-31: Until spring.' ),
				array( 'house/two-admins', '', 'Ann, 2027-01-31: Until spring.' ),
			),
			array_map( fn ( array $row ): array => array( $row['id'], $row['before'], $row['after'] ), $told['changes'] )
		);
		self::assertSame( array( self::OURS, 'files/none', self::OURS ), array_column( $told['left_out'], 'check' ) );
		self::assertStringContainsString( 'another site', $told['left_out'][0]['why'] );
		self::assertSame( array( '', array(), array() ), array( $this->in_force->name(), $this->states->all(), $this->journal->entries ) );
		self::assertFalse( $this->settings['set_up'] );
	}

	public function test_an_import_does_what_was_told_and_counts_as_set_up(): void {
		$told = $this->service()->preview( self::text( self::whole() ), 7 );
		self::assertSame( array( 'imported' => true ) + $told, array( 'imported' => true ) + $this->service()->import( self::text( self::whole() ), 7 ) );
		self::assertSame( array( true, 3, true ), array( $this->settings['set_up'], $this->settings['weekly_day'], $this->settings['ask_wordpress_org'] ) );
		self::assertSame( array( 'administrators' => 2 ), $this->in_force->limits() );
		self::assertSame( array( self::OURS, 'house/two-admins' ), array_keys( $this->states->all() ) );
		self::assertSame( array( 'state.accepted', 'state.accepted', 'policy.imported' ), array_values( array_map( fn ( JournalEntry $entry ): string => $entry->what, $this->journal->entries ) ) );
		self::assertStringNotContainsString( 'Northlight', (string) json_encode( $this->journal->entries ) );
		self::assertSame( 1, $this->followed );
		self::assertSame( array(), $this->service()->preview( self::text( self::whole() ), 7 )['changes'], 'twice is once' );
	}

	public function test_what_a_later_policy_leaves_out_stays_and_what_it_empties_goes(): void {
		$this->service()->import( self::text( self::whole() ), 7 );
		$this->service()->import( self::text( array( 'name' => 'Later' ) ), 7 );
		self::assertSame( array( 'Later', array( 'administrators' => 2 ), 1, 2 ), array( $this->in_force->name(), $this->in_force->limits(), count( $this->in_force->house_rules() ), count( $this->states->all() ) ) );
		$told = $this->service()->import( self::text( array( 'name' => 'Later', 'limits' => array(), 'house_rules' => array() ) ), 7 );
		self::assertSame( array( array( '2', '4' ), array( 'More than two administrators', '' ) ), array_map( fn ( array $row ): array => array( $row['before'], $row['after'] ), $told['changes'] ) );
		self::assertSame( array( array(), array() ), array( $this->in_force->limits(), $this->in_force->house_rules() ) );
	}

	public function test_hands_off_is_honoured(): void {
		$this->is_held = true;
		self::assertNotSame( array(), $this->service()->preview( self::text( self::whole() ), 7 )['changes'] );
		try {
			$this->service()->import( self::text( self::whole() ), 7 );
			self::fail( 'It should have been refused.' );
		} catch ( Problem $problem ) {
			self::assertSame( 409, $problem->status );
		}
		self::assertSame( array( '', array() ), array( $this->in_force->name(), $this->journal->entries ) );
	}

	public function test_one_part_that_is_not_stored_takes_all_back(): void {
		$old = new State( self::OURS, State::PLANNED, 'Bob', '2026-12-01', '', null, '', $this->clock->now(), 1 );
		$this->states->save( $old );
		$this->is_full = true;
		try {
			$this->service()->import( self::text( self::whole() ), 7 );
			self::fail( 'It should have failed.' );
		} catch ( Problem $problem ) {
			self::assertSame( 503, $problem->status );
		}
		self::assertEquals( array( self::OURS => $old ), $this->states->all() );
		self::assertSame( array( '', array(), array(), array() ), array( $this->in_force->name(), $this->in_force->limits(), $this->in_force->house_rules(), $this->journal->entries ) );
	}

	public function test_a_refused_file_changes_nothing(): void {
		$this->expectException( Problem::class );
		try {
			$this->service()->import( self::text( array( 'limits' => array( 'moons' => 1 ) ) + self::whole() ), 7 );
		} finally {
			self::assertSame( array( '', array(), array() ), array( $this->in_force->name(), $this->states->all(), $this->journal->entries ) );
		}
	}

	public function test_rules_are_tried_and_told_by_what_decided(): void {
		self::assertSame(
			array( array( 'id' => 'house/two-admins', 'outcome' => 'fail', 'title' => 'More than two administrators', 'path' => 'facts.staff.administrators', 'value' => 3, 'reason' => '' ) ),
			$this->service()->test( self::text( self::whole() ) )
		);
		$this->facts->save( new FactRecord( 'staff', null, array( '' => 'timeout' ), $this->clock->now(), 'web' ), 2 );
		self::assertSame( array( 'unknown', null, 'timeout' ), array_values( array_intersect_key( $this->service()->test( self::text( self::whole() ) )[0], array( 'outcome' => 1, 'value' => 1, 'reason' => 1 ) ) ) );
		self::assertSame( array(), $this->in_force->house_rules() );
	}

	public function test_an_export_can_be_imported_and_holds_no_address(): void {
		$this->service()->import( self::text( self::whole() ), 7 );
		$export = $this->service()->export( 'Blue Teapot' );
		self::assertStringNotContainsString( 'example.com"', (string) json_encode( $export['settings'] ) );
		self::assertArrayNotHasKey( 'webhook_url', $export['settings'] );
		self::assertSame( array( 'shop.example.com', 'shop.example.com' ), array_column( $export['accepted'], 'site' ) );
		self::assertSame( array(), $this->service()->preview( (string) json_encode( $export ), 7 )['changes'] );
	}

	public function test_none_of_ours_is_ever_shadowed(): void {
		$this->in_force->save( 'x', array(), array( self::OURS => Checks::check( self::OURS, array( 'problem' => null ) ), 'elsewhere/x' => Checks::check( 'elsewhere/x' ) ) );
		$checks = $this->assessor( new Policy( 'x', array(), null, null, array(), array() ) )->assess( $this->clock->now() )->judgements;
		self::assertSame( array( self::OURS ), array_keys( $checks ) );
		self::assertNotNull( $checks[ self::OURS ]->check['problem'] );
	}
}
