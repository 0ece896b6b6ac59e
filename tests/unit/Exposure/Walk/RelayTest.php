<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Person;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Walk\Ending;
use StorePosture\Exposure\Walk\Intake;
use StorePosture\Exposure\Walk\KnownSurface;
use StorePosture\Exposure\Walk\Relay;
use StorePosture\Exposure\Walk\Relay\Ticket;
use StorePosture\Exposure\Walk\Relay\Upload;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Exposure\Walk\WalkJob;
use StorePosture\Exposure\Walk\WalkRecord;
use StorePosture\Model\Problem;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\FakeLock;
use StorePosture\Tests\Unit\Fakes\MemoryPeople;
use StorePosture\Tests\Unit\Fakes\MemoryResults;
use StorePosture\Tests\Unit\Fakes\MemoryWalks;

/**
 * Questions that travel: out to a window, and back with their answers.
 */
final class RelayTest extends TestCase {
	private const HERE      = 'window-one';
	private const ELSEWHERE = 'window-two';
	private const ANN       = '{"mail":"ann@elsewhere.test"}';

	private FakeClock $clock;
	private MemoryWalks $walks;
	private MemoryResults $results;
	private FakeLock $lock;

	/** @var list<string> */
	private array $finished = array();

	/** @var array<string, list<string>> Paths of each surface. */
	private array $plan = array( '/s1' => array( 'a', 'b' ), '/s2' => array( 'c' ) );

	protected function setUp(): void {
		$this->clock   = FakeClock::at( '2026-11-24T10:00:00Z' );
		$this->walks   = new MemoryWalks();
		$this->results = new MemoryResults();
		$this->lock    = new FakeLock( $this->clock );
	}

	private function matcher(): Matcher {
		$people = new MemoryPeople();
		$people->add( new Person( 'user:3' ), array( Kind::EMAIL => array( 'ann@elsewhere.test' ) ) );
		return new Matcher( $people );
	}

	private function ending(): Ending {
		return new Ending(
			$this->walks,
			$this->clock,
			function ( WalkRecord $walk ): void {
				$this->finished[] = $walk->status;
			}
		);
	}

	private function plan(): Plan {
		$requests = array();
		foreach ( $this->plan as $name => $paths ) {
			foreach ( $paths as $path ) {
				$requests[] = Walking::request( $name, $path );
			}
		}
		return new Plan( array_map( Walking::surface( ... ), array_keys( $this->plan ) ), $requests, array() );
	}

	private function job(): WalkJob {
		return new WalkJob( $this->walks, $this->results, $this->lock, $this->clock, $this->plan( ... ), fn (): FakeSender => new FakeSender( $this->clock ), $this->matcher( ... ), new Intake( $this->results, $this->clock ), $this->ending() );
	}

	private function relay(): Relay {
		return new Relay( $this->walks, $this->results, $this->lock, $this->clock, $this->plan( ... ), $this->matcher( ... ), new Intake( $this->results, $this->clock ), $this->ending() );
	}

	private function begin(): int {
		return $this->job()->start( Vantage::BROWSER, 'person', array() )->id;
	}

	/**
	 * @return list<PlannedRequest>
	 */
	private function ask( int $id, string $answers = '', string $window = self::HERE, string $stopped = '', bool $more = true ): array {
		return $this->relay()->exchange( $id, $window, $answers, $stopped, $more )[1];
	}

	/**
	 * @param list<PlannedRequest>  $questions
	 * @param array<string, string> $bodies    By path; what is not among them is refused as WordPress does.
	 */
	private function answers( array $questions, array $bodies = array(), string $secret = '' ): string {
		$list = array();
		$all  = '';
		foreach ( $questions as $question ) {
			$body   = $bodies[ $question->path ] ?? '{"code":"rest_forbidden","message":"No.","data":{"status":401}}';
			$list[] = array( 'ticket' => Ticket::seal( $question, '' === $secret ? $this->walk()->secret : $secret ), 'status' => isset( $bodies[ $question->path ] ) ? 200 : 401, 'headers' => array( 'content-type' => 'application/json' ), 'size' => strlen( $body ), 'cut_off' => false, 'reason' => '' );
			$all   .= $body;
		}
		return base64_encode( (string) gzencode( json_encode( $list ) . "\n" . $all ) );
	}

	private function walk(): WalkRecord {
		$walk = $this->walks->latest();
		$this->assertNotNull( $walk );
		return $walk;
	}

	/**
	 * @return array<string, string>
	 */
	private function classes(): array {
		return array_map( static fn ( KnownSurface $surface ): string => $surface->class(), array_column( $this->results->all(), null, 'name' ) );
	}

	public function test_questions_go_out_and_answers_come_in(): void {
		$id        = $this->begin();
		$questions = $this->ask( $id );
		$this->assertSame( array( 'a', 'b', 'c' ), array_column( $questions, 'path' ) );
		$this->assertNotContains( Asker::CUSTOMER, $this->walk()->askers, 'a customer\'s session stays here' );
		$this->assertSame( array(), $this->ask( $id, $this->answers( $questions, array( 'b' => self::ANN ) ) ) );
		$this->assertSame( array( '/s1' => Reading::PROVEN, '/s2' => Reading::GUARDED ), $this->classes() );
		$this->assertSame( array( 'done', 3, array(), array( 'done' ) ), array( $this->walk()->status, $this->walk()->sent, $this->walk()->todo, $this->finished ) );
		$this->assertSame( Vantage::BROWSER, $this->results->all()[0]->results[0]->vantage );
	}

	public function test_answers_come_in_parts_and_may_come_twice(): void {
		$id        = $this->begin();
		$questions = $this->ask( $id );
		$first     = $this->answers( array( $questions[1] ), array( 'b' => self::ANN ) );
		$this->ask( $id, $first, more: false );
		$this->ask( $id, $first, more: false );
		$this->assertSame( array( 1, 2 ), array( $this->walk()->sent, count( $this->walk()->todo ) ), 'the surface is not through' );
		$this->ask( $id, $this->answers( array( $questions[0], $questions[2] ) ) );
		$this->assertSame( array( '/s1' => Reading::PROVEN, '/s2' => Reading::GUARDED ), $this->classes() );
		$this->assertSame( array( 'done', 3 ), array( $this->walk()->status, $this->walk()->sent ) );
	}

	public function test_what_was_out_when_a_window_closed_goes_out_again(): void {
		$id        = $this->begin();
		$questions = $this->ask( $id );
		$this->ask( $id, $this->answers( array( $questions[2] ) ), more: false );
		$this->clock->pass( 200 );
		$this->assertTrue( Relay::is_waiting( $this->walk(), $this->clock->seconds() ) );
		$this->assertSame( array( 'a', 'b' ), array_column( $this->ask( $id, '', self::ELSEWHERE ), 'path' ) );
		$this->expectException( Problem::class );
		$this->ask( $id );
	}

	public function test_two_windows_do_not_ask_at_once(): void {
		$id = $this->begin();
		$this->ask( $id );
		$this->expectExceptionMessage( 'Another window' );
		$this->ask( $id, '', self::ELSEWHERE );
	}

	public function test_order_numbers_that_move_on_meanwhile_do_not_matter(): void {
		$id         = $this->begin();
		$questions  = $this->ask( $id );
		$this->plan = array( '/s1' => array( 'a', 'newer' ), '/s2' => array( 'c' ) );
		$this->ask( $id, $this->answers( $questions ) );
		$this->assertSame( 'done', $this->walk()->status );
	}

	public function test_who_is_recognised_stops(): void {
		$id        = $this->begin();
		$questions = $this->ask( $id );
		$this->assertSame( array(), $this->ask( $id, $this->answers( $questions, array( 'b' => self::ANN ) ), self::HERE, 'cookies_sent' ) );
		$this->assertSame( array( 'stopped', 'cookies_sent', array( 'stopped' ) ), array( $this->walk()->status, $this->walk()->reason, $this->finished ) );
		$this->assertSame( array( '/s1' => '', '/s2' => '' ), $this->classes(), 'what an owner is shown is no leak' );
	}

	public function test_nothing_more_goes_out_while_it_is_paused_but_what_was_asked_counts(): void {
		$this->plan = array_combine( array_map( static fn ( int $n ): string => "/s{$n}", range( 1, 70 ) ), array_map( static fn ( int $n ): array => array( "p{$n}" ), range( 1, 70 ) ) );
		$id         = $this->begin();
		$questions  = $this->ask( $id );
		$this->assertCount( 60, $questions );
		$this->job()->move( $id, 'paused' );
		$this->assertSame( array(), $this->ask( $id, $this->answers( $questions ) ) );
		$this->assertSame( array( 'paused', 60, 10 ), array( $this->walk()->status, $this->walk()->sent, count( $this->walk()->todo ) ) );
		$this->job()->move( $id, 'running' );
		$this->assertCount( 10, $this->ask( $id ) );
	}

	public function test_three_that_do_not_answer_stop_it(): void {
		$id      = $this->begin();
		$entries = array_map( fn ( PlannedRequest $question ): array => array( 'ticket' => Ticket::seal( $question, $this->walk()->secret ), 'status' => 0, 'headers' => array(), 'size' => 0, 'cut_off' => false, 'reason' => 'no_answer' ), $this->ask( $id ) );
		$this->assertSame( array(), $this->ask( $id, base64_encode( json_encode( $entries ) . "\n" ) ) );
		$this->assertSame( array( 'stopped', 'no_answer' ), array( $this->walk()->status, $this->walk()->reason ) );
	}

	public function test_a_window_that_never_comes_back_keeps_nobody_from_asking(): void {
		$id = $this->begin();
		$this->ask( $id );
		$this->clock->pass( 4000 );
		$this->assertNotSame( $id, $this->job()->start( Vantage::LOOPBACK, 'schedule', array() )->id );
		$this->assertSame( array( 'stopped', 'window_closed' ), array( $this->walks->find( $id )?->status, $this->walks->find( $id )?->reason ) );
	}

	public function test_what_we_did_not_ask_tells_nothing(): void {
		$id        = $this->begin();
		$questions = $this->ask( $id );
		$foreign   = Walking::request( '/s9', 'z' );
		foreach ( array( '', 'no letters ***', base64_encode( 'no list' ), base64_encode( "null\n" ), base64_encode( '[{"ticket":7,"size":-5},3]' . "\n" ), $this->answers( $questions, array( 'a' => self::ANN ), 'another secret' ), $this->answers( array( $foreign ), array( 'z' => self::ANN ) ) ) as $answers ) {
			$this->ask( $id, $answers, more: false );
		}
		$this->assertSame( array( 0, 2, array( '/s1' => '', '/s2' => '' ) ), array( $this->walk()->sent, count( $this->walk()->todo ), $this->classes() ) );
	}

	public function test_a_bomb_is_cut_off(): void {
		$id       = $this->begin();
		$question = $this->ask( $id )[0];
		$entry    = array( array( 'ticket' => Ticket::seal( $question, $this->walk()->secret ), 'status' => 200, 'headers' => array(), 'size' => 90000000, 'cut_off' => false, 'reason' => '' ) );
		$read     = Upload::read( base64_encode( (string) gzencode( json_encode( $entry ) . "\n" . str_repeat( 'x', 40000000 ) ) ), $this->walk()->secret );
		$this->assertTrue( $read[0][1]->cut_off );
		$this->assertLessThanOrEqual( 16777216, strlen( $read[0][1]->body ) );
	}

	public function test_a_question_comes_back_as_it_went(): void {
		$question = new PlannedRequest( 'rest GET /ä', 'wp-json/x?q=a%40b.test', 'HEAD', Asker::VISITOR_WITH_NONCE, 'meta', array( new Record( 'order', '17', 'foreign', array( 'key' => 'wc_order_x' ) ) ), array( 'q' => 'a@b.test', '7' => 'ü' ) );
		$back     = Ticket::open( Ticket::seal( $question, 'secret' ), 'secret' );
		$this->assertEquals( $question->question(), $back?->question() );
		$this->assertSame( array( $question->id, $question->surface, $question->method, $question->asker, $question->path ), array( $back?->id, $back?->surface, $back?->method, $back?->asker, $back?->path ) );
		$this->assertStringNotContainsString( 'wc_order_x', (string) base64_decode( explode( '.', Ticket::seal( $question, 'secret' ) )[0], true ), 'keys stay here unless the address holds them' );
		$this->assertNull( Ticket::open( Ticket::seal( $question, 'secret' ), 'other' ) );
		$this->assertNull( Ticket::open( 'x' . Ticket::seal( $question, 'secret' ), 'secret' ) );
		$this->assertNull( Ticket::open( Ticket::seal( $question, '' ), '' ), 'no secret seals nothing' );
	}
}
