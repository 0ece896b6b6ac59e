<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Model\Answer;
use StorePosture\Model\Words;
use StorePosture\Report\QuestionList;
use StorePosture\Report\Reader;
use StorePosture\Scan\Questions;
use StorePosture\Tests\Unit\Fakes\MemoryAnswers;

final class QuestionListTest extends TestCase {
	private const NOW = '2026-11-22T10:00:00Z';

	private MemoryAnswers $answers;

	protected function setUp(): void {
		$this->answers = new MemoryAnswers();
		$this->told( 'plan_lead', '2025-11-20T09:00:00Z', '2026-11-20T09:00:00Z' );
		$this->told( 'plan_printed', '2025-12-20T09:00:00Z', '2026-12-20T09:00:00Z' );
		$this->told( 'risk_owner', '2025-12-24T09:00:00Z', '2026-12-24T09:00:00Z' );
	}

	private function told( string $id, string $at, string $until ): void {
		$this->answers->save( new Answer( $id, 'yes', 1, $at, $until ) );
	}

	private function questions(): QuestionList {
		return new QuestionList( new Questions( new Data( __DIR__ . '/../../../data', self::NOW ) ), $this->answers, Words::english() );
	}

	public function test_what_runs_out_within_a_month_stands_in_the_form_of_what_ran_out(): void {
		$relied_on = array( 'plan_printed', 'risk_owner' );
		$this->assertSame( array( 'plan_lead', 'plan_printed' ), $this->questions()->in_one_form( array( 'plan_lead' ), $relied_on, self::NOW, 30 ) );
		$this->assertSame( array( 'backup_elsewhere' ), $this->questions()->in_one_form( array( 'backup_elsewhere' ), $relied_on, self::NOW, 30 ), 'no form for an answer that still counts' );
	}

	public function test_an_answer_that_ended_before_its_time_says_so(): void {
		$this->told( 'risk_owner', '2026-11-01T09:00:00Z', '2026-11-22T09:00:00Z' );
		$told = array_column( $this->questions()->of( null, Reader::nobody(), self::NOW ), 'answer', 'id' );
		$this->assertTrue( $told['risk_owner']['ended_early'] ?? null );
		$this->assertFalse( $told['plan_lead']['ended_early'] ?? null );
		$this->assertFalse( $told['plan_printed']['ended_early'] ?? null );
	}
}
