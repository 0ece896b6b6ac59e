<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Model\Outcome;
use StorePosture\Model\State;

/**
 * Which state may stand on which finding, and until when it stands. Pure.
 */
final class StateRules {
	/** A check with this word in "proves" shows, when it fails, that strangers can read customers' data. */
	private const EXPOSURE = 'exposure';

	/**
	 * Why such a state may not stand on the finding as it is now, in a sentence; '' when it may.
	 */
	public static function refusal( string $kind, Judgement $judgement ): string {
		$is_failing = Outcome::Fail === $judgement->outcome();
		if ( ! $is_failing && in_array( $judgement->outcome(), array( Outcome::Pass, Outcome::NotApplicable ), true ) ) {
			return 'There is nothing to do here.';
		}
		if ( State::PLANNED === $kind ) {
			return '';
		}
		if ( State::HANDLED_ELSEWHERE === $kind ) {
			return $is_failing && ! $judgement->is_told() ? 'This was seen on this very site, so nobody can be handling it elsewhere.' : '';
		}
		if ( ! $is_failing ) {
			return 'Only what was found can be left as it is.';
		}
		return State::ACCEPTED === $kind && self::is_exposure( $judgement ) ? 'Customers\' data can be read here. That can be fixed, but not lived with.' : '';
	}

	public static function is_exposure( Judgement $judgement ): bool {
		return Outcome::Fail === $judgement->outcome() && self::EXPOSURE === $judgement->check['proves'];
	}

	/** Whether it tells about the finding as it is now. */
	public static function stands( State $state, Judgement $judgement, string $today ): bool {
		if ( $state->is_due( $today ) || '' !== self::refusal( $state->kind, $judgement ) ) {
			return false;
		}
		// A plan also waits through a time in which nothing can be seen; it closes nothing.
		return self::is_about( $state, $judgement ) || ( ! $state->is_closed() && ! $judgement->outcome()->is_judged() );
	}

	/**
	 * Why it has ended: fixed, date or changed; '' while it has not. What could not be seen this time ends nothing.
	 *
	 * @return ''|'fixed'|'date'|'changed'
	 */
	public static function end( State $state, Judgement $judgement, string $today ): string {
		return match ( true ) {
			Outcome::Pass === $judgement->outcome() => 'fixed',
			$state->is_due( $today ) => 'date',
			Outcome::Fail === $judgement->outcome() && ! self::stands( $state, $judgement, $today ) => 'changed',
			default => '',
		};
	}

	/**
	 * States that stand, by id of the check.
	 *
	 * @param array<string, State>     $states
	 * @param array<string, Judgement> $judgements
	 * @return array<string, State>
	 */
	public static function standing( array $states, array $judgements, string $today ): array {
		return array_filter( $states, fn ( State $state ): bool => isset( $judgements[ $state->check ] ) && self::stands( $state, $judgements[ $state->check ], $today ) );
	}

	private static function is_about( State $state, Judgement $judgement ): bool {
		return '' === $state->fingerprint || $state->fingerprint === $judgement->fingerprint();
	}
}
