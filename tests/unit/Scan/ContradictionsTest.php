<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Judge\Context;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Answer;
use StorePosture\Model\Outcome;
use StorePosture\Scan\Assessment;
use StorePosture\Scan\Contradictions;
use StorePosture\Scan\Journal;
use StorePosture\Scan\Judgement;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryAnswers;
use StorePosture\Tests\Unit\Fakes\MemoryJournal;

final class ContradictionsTest extends TestCase {
	private const NOW = '2026-11-22T10:00:00Z';

	private MemoryAnswers $answers;
	private MemoryJournal $journal;

	protected function setUp(): void {
		$this->answers = new MemoryAnswers();
		$this->journal = new MemoryJournal();
	}

	private function end( ?bool $seen ): bool {
		$row     = array( 'question' => 'two_factor_elsewhere', 'answers' => array( 'yes' ), 'when' => array( 'get', 'facts', 'registration', 'open' ) );
		$check   = Checks::check( 'accounts/one', array( 'contradicts' => array( $row ) ) );
		$context = new Context( array( 'registration' => array( 'open' => $seen ) ), array(), array(), self::NOW );
		$clock   = FakeClock::at( self::NOW );
		return ( new Contradictions( $this->answers, new Journal( $this->journal, $clock, fn (): int => 1095 ), $clock ) )
			->end( new Assessment( array( 'accounts/one' => new Judgement( $check, new Verdict( Outcome::Fail ) ) ), $context, array() ) );
	}

	private function answer( string $value, string $until = '2027-05-01T00:00:00Z' ): void {
		$this->answers->save( new Answer( 'two_factor_elsewhere', $value, 4, '2026-11-01T00:00:00Z', $until ) );
	}

	public function test_an_answer_ends_when_what_is_seen_contradicts_it(): void {
		$this->answer( 'yes' );
		$this->assertTrue( $this->end( true ) );
		$answer = $this->answers->all()['two_factor_elsewhere'];
		$this->assertSame( array( 'yes', 4, self::NOW, true ), array( $answer->value, $answer->user, $answer->until, $answer->is_expired( self::NOW ) ) );
		$this->assertSame( array( 'answer.contradicted', 0, 'two_factor_elsewhere', 'accounts/one' ), array( $this->journal->entries[1]->what, $this->journal->entries[1]->user, $this->journal->entries[1]->subject, $this->journal->entries[1]->detail( 'by' ) ) );
		$this->assertFalse( $this->end( true ), 'once is enough' );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	#[DataProvider( 'real' )]
	public function test_the_checks_know_what_cannot_be_true( string $id, string $answer, array $facts, bool $expected ): void {
		$checks  = json_decode( (string) file_get_contents( __DIR__ . '/../../../build/checks.json' ), true, 64, JSON_THROW_ON_ERROR );
		$check   = array_column( is_array( $checks ) ? $checks : array(), null, 'id' )[ $id ];
		$clock   = FakeClock::at( self::NOW );
		$context = new Context( $facts, array(), array(), self::NOW );
		$this->answers->save( new Answer( $check['contradicts'][0]['question'], $answer, 4, '2026-11-01T00:00:00Z', '2027-05-01T00:00:00Z' ) );
		$ended = ( new Contradictions( $this->answers, new Journal( $this->journal, $clock, fn (): int => 1095 ), $clock ) )
			->end( new Assessment( array( $id => new Judgement( $check, new Verdict( Outcome::Fail ) ) ), $context, array() ) );
		$this->assertSame( $expected, $ended );
	}

	/**
	 * @return iterable<string, array{string, string, array<string, mixed>, bool}>
	 */
	public static function real(): iterable {
		$without = fn ( mixed $list ): array => array( 'two_factor' => array( 'without' => $list ) );
		$gateway = fn ( bool $enabled, ?string $route, ?bool $cards ): array => array( 'gateways' => array( 'list' => array( array( 'enabled' => $enabled, 'route' => $route, 'takes_cards' => $cards ) ) ) );
		yield 'somebody has a password alone' => array( 'accounts/two-factor', 'yes', $without( array( array( 'kind' => 'user', 'id' => 3 ) ) ), true );
		yield 'nobody has' => array( 'accounts/two-factor', 'yes', $without( array() ), false );
		yield 'nobody can see' => array( 'accounts/two-factor', 'yes', $without( null ), false );
		yield 'told so' => array( 'accounts/two-factor', 'no', $without( array( array( 'kind' => 'user', 'id' => 3 ) ) ), false );
		yield 'an unknown method takes cards' => array( 'payments/own-card-fields', 'no_cards', $gateway( true, null, true ), true );
		yield 'it is switched off' => array( 'payments/own-card-fields', 'no_cards', $gateway( false, null, true ), false );
		yield 'its way is known' => array( 'payments/own-card-fields', 'no_cards', $gateway( true, 'redirect', true ), false );
		yield 'nobody knows what it takes' => array( 'payments/own-card-fields', 'no_cards', $gateway( true, null, null ), false );
		yield 'it was told where they are typed' => array( 'payments/own-card-fields', 'redirect', $gateway( true, null, true ), false );
	}

	public function test_what_fits_or_could_not_be_seen_ends_nothing(): void {
		$this->answer( 'yes' );
		$this->assertFalse( $this->end( false ) );
		$this->assertFalse( $this->end( null ) );
		$this->answer( 'no' );
		$this->assertFalse( $this->end( true ) );
		$this->answer( Answer::DONT_KNOW );
		$this->assertFalse( $this->end( true ) );
		$this->assertSame( array(), $this->journal->entries );
	}
}
