<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Scan;

use PHPUnit\Framework\TestCase;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;
use StorePosture\Scan\History;
use StorePosture\Scan\Judgement;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\MemoryRemembered;

final class HistoryTest extends TestCase {
	private History $history;

	protected function setUp(): void {
		$this->history = new History( new MemoryRemembered() );
	}

	private function note( Outcome $outcome, string $now, string $severity = 'critical' ): void {
		$check = Checks::check( 'accounts/one', array( 'severity' => $severity ) );
		$this->history->note( array( 'accounts/one' => new Judgement( $check, new Verdict( $outcome ) ) ), $now );
	}

	public function test_failing_is_known_since_it_first_failed(): void {
		$this->note( Outcome::Fail, '2026-11-01T00:00:00Z' );
		$this->note( Outcome::Fail, '2026-11-02T00:00:00Z' );
		$this->assertSame( array( 'accounts/one' => '2026-11-01T00:00:00Z' ), $this->history->known_since() );
		$this->assertSame( 1, $this->history->urgent_count() );
	}

	public function test_not_seen_once_is_no_break(): void {
		$this->note( Outcome::Fail, '2026-11-01T00:00:00Z' );
		$this->note( Outcome::Unknown, '2026-11-02T00:00:00Z' );
		$this->assertSame( 0, $this->history->urgent_count() );
		$this->note( Outcome::Fail, '2026-11-03T00:00:00Z' );
		$this->assertSame( array( 'accounts/one' => '2026-11-01T00:00:00Z' ), $this->history->known_since() );
	}

	public function test_fixed_ends_it(): void {
		$this->note( Outcome::Fail, '2026-11-01T00:00:00Z' );
		$this->note( Outcome::Pass, '2026-11-02T00:00:00Z' );
		$this->note( Outcome::Fail, '2026-11-03T00:00:00Z' );
		$this->assertSame( array( 'accounts/one' => '2026-11-03T00:00:00Z' ), $this->history->known_since() );
	}

	public function test_what_never_failed_is_not_known(): void {
		$this->note( Outcome::Unknown, '2026-11-01T00:00:00Z' );
		$this->assertSame( array(), $this->history->known_since() );
	}

	public function test_only_critical_is_urgent(): void {
		$this->note( Outcome::Fail, '2026-11-01T00:00:00Z', 'high' );
		$this->assertSame( 0, $this->history->urgent_count() );
	}
}
