<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Model\Words;

/**
 * Takes what people decide about findings, and ends it: when its day has come, when what was seen has changed, when
 * looking again says fixed.
 */
final class StateService {
	private const TEXT_MAX = 2000;

	/**
	 * @param \Closure(string): int $limit Number of data/limits.json by name.
	 * @param \Closure(): void      $after Called after somebody decided, or opened a thing again.
	 */
	public function __construct(
		private readonly Assessor $assessor,
		private readonly StateStore $states,
		private readonly Journal $journal,
		private readonly Clock $clock,
		private readonly Words $words,
		private readonly \Closure $limit,
		private readonly \Closure $after,
	) {}

	/**
	 * @param 'planned'|'accepted'|'handled_elsewhere'|'false_positive' $kind
	 * @param string                                                    $until    Date, as 2026-11-26.
	 * @param array{issuer: string, date: string, kept: string}|null    $document
	 * @throws Problem For an unknown check, what may not stand there, a missing word, or a day that does not fit.
	 */
	public function set( string $check, string $kind, string $by, string $until, string $note, ?array $document, int $user ): void {
		$state = $this->prepare( $check, $kind, $by, $until, $note, $document, $user );
		$this->states->save( $state );
		$this->journal->note(
			"state.{$kind}",
			$user,
			$check,
			array(
				'until'       => $until,
				'reason'      => $state->note,
				'fingerprint' => $state->fingerprint,
			)
		);
		( $this->after )();
	}

	/**
	 * What set() would store; nothing is changed.
	 *
	 * @param 'planned'|'accepted'|'handled_elsewhere'|'false_positive' $kind
	 * @param array{issuer: string, date: string, kept: string}|null    $document
	 * @throws Problem As set().
	 */
	public function prepare( string $check, string $kind, string $by, string $until, string $note, ?array $document, int $user ): State {
		$judgement = $this->judgement( $check );
		$refusal   = StateRules::refusal( $kind, $judgement );
		if ( '' !== $refusal ) {
			throw Problem::conflict( $this->words->say( $refusal ) );
		}
		$by   = State::FALSE_POSITIVE === $kind ? '' : trim( $by );
		$note = mb_substr( trim( $note ), 0, self::TEXT_MAX );
		$this->must_be_said( $kind, $by, $note, StateRules::is_exposure( $judgement ) );
		$this->must_be_ahead( $until, State::FALSE_POSITIVE === $kind && StateRules::is_exposure( $judgement ) );
		$document = State::HANDLED_ELSEWHERE === $kind ? $this->document( $document ) : null;
		return new State( $check, $kind, $by, $until, $note, $document, $judgement->fingerprint(), $this->clock->now(), $user );
	}

	/** Opens a finding again, because somebody says so. */
	public function remove( string $check, int $user ): void {
		$this->judgement( $check );
		$state = $this->find( $check );
		$this->states->remove( $check );
		if ( null !== $state ) {
			$this->journal->note( 'state.removed', $user, $check, array( 'state' => $state->kind ) );
			( $this->after )();
		}
	}

	public function find( string $check ): ?State {
		return $this->states->all()[ $check ] ?? null;
	}

	/**
	 * After each scan and answer: what has ended is open again, or fixed.
	 *
	 * @param array<string, Judgement> $judgements
	 */
	public function settle( array $judgements ): void {
		$today = $this->clock->today();
		foreach ( $this->states->all() as $check => $state ) {
			$why = isset( $judgements[ $check ] ) ? StateRules::end( $state, $judgements[ $check ], $today ) : '';
			if ( '' !== $why ) {
				$this->end( $state, $why );
			}
		}
	}

	/**
	 * Ids of checks whose state has come to its day.
	 *
	 * @return list<string>
	 */
	public function due(): array {
		$today = $this->clock->today();
		return array_keys( array_filter( $this->states->all(), fn ( State $state ): bool => $state->is_due( $today ) ) );
	}

	/**
	 * @param list<string> $checks
	 */
	public function end_due( array $checks ): void {
		$today = $this->clock->today();
		foreach ( $this->states->all() as $check => $state ) {
			if ( in_array( $check, $checks, true ) && $state->is_due( $today ) ) {
				$this->end( $state, 'date' );
			}
		}
	}

	private function end( State $state, string $why ): void {
		try {
			$this->states->remove( $state->check );
		} catch ( Problem ) {
			// A read-only database: it stands no more all the same, and is removed another time.
			return;
		}
		$this->journal->note(
			'fixed' === $why ? 'state.fixed' : 'state.reopened',
			0,
			$state->check,
			array(
				'state' => $state->kind,
				'why'   => $why,
			)
		);
	}

	private function judgement( string $check ): Judgement {
		return $this->assessor->assess( $this->clock->now() )->judgements[ $check ]
			?? throw Problem::not_found( $this->words->say( 'There is no such check.' ) );
	}

	private function must_be_said( string $kind, string $by, string $note, bool $is_exposure ): void {
		if ( '' === $by && State::FALSE_POSITIVE !== $kind ) {
			throw Problem::invalid(
				$this->words->say(
					match ( $kind ) {
						State::ACCEPTED          => 'Say who answers for it.',
						State::HANDLED_ELSEWHERE => 'Say who takes care of it.',
						default                  => 'Say who will do it.',
					}
				)
			);
		}
		if ( '' === $note && in_array( $kind, array( State::ACCEPTED, State::FALSE_POSITIVE ), true ) ) {
			throw Problem::invalid( $this->words->say( $is_exposure ? 'Say why this may be public.' : 'Say why.' ) );
		}
	}

	private function must_be_ahead( string $until, bool $is_short ): void {
		$today = $this->clock->today();
		if ( ! self::is_date( $until ) ) {
			throw Problem::invalid( $this->words->say( 'This is no date.' ) );
		}
		$days = ( $this->limit )( $is_short ? 'exposure_false_positive_days' : 'state_days' );
		$last = ( new \DateTimeImmutable( $today ) )->modify( "+{$days} days" )->format( 'Y-m-d' );
		if ( $until <= $today || $until > $last ) {
			throw Problem::invalid( $this->words->say( 'Choose a day after today, at most %d days ahead.', $days ) );
		}
	}

	/**
	 * @param array{issuer: string, date: string, kept: string}|null $document
	 * @return array{issuer: string, date: string, kept: string}
	 */
	private function document( ?array $document ): array {
		$document = array_map( trim( ... ), $document ?? array() ) + array(
			'issuer' => '',
			'date'   => '',
			'kept'   => '',
		);
		if ( '' === $document['issuer'] || '' === $document['kept'] ) {
			throw Problem::invalid( $this->words->say( 'Name the document that shows it: who issued it, and where it is kept.' ) );
		}
		if ( ! self::is_date( $document['date'] ) || $document['date'] > $this->clock->today() ) {
			throw Problem::invalid( $this->words->say( 'Give the date on the document.' ) );
		}
		return $document;
	}

	private static function is_date( string $text ): bool {
		$day = \DateTimeImmutable::createFromFormat( '!Y-m-d', $text );
		return false !== $day && $day->format( 'Y-m-d' ) === $text;
	}
}
