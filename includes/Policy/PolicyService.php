<?php
declare(strict_types=1);

namespace StorePosture\Policy;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Model\Words;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\Journal;
use StorePosture\Scan\StateService;
use StorePosture\Scan\StateStore;

/**
 * Takes a policy in: all of it, or nothing. What is told beforehand and what is done come from the same look.
 *
 * @phpstan-import-type PolicyChangesShape from Shapes
 */
final class PolicyService {
	/**
	 * @param \Closure(Policy): Assessor                    $assessor Judges as it would be with that policy.
	 * @param \Closure(Assessor): StateService              $states
	 * @param \Closure(): array<string, mixed>              $settings
	 * @param \Closure(array<string, mixed>): mixed         $change   Of settings.
	 * @param \Closure(): bool                              $is_held  Hands off.
	 * @param \Closure(): void                              $after    What follows once it is in force.
	 * @param \Closure(): string                            $now      UTC.
	 * @param string                                        $host     Of this site.
	 */
	public function __construct(
		private readonly PolicyFile $file,
		private readonly InForce $in_force,
		private readonly StateStore $state_store,
		private readonly Differences $differences,
		private readonly Journal $journal,
		private readonly Words $words,
		private readonly \Closure $assessor,
		private readonly \Closure $states,
		private readonly \Closure $settings,
		private readonly \Closure $change,
		private readonly \Closure $is_held,
		private readonly \Closure $after,
		private readonly \Closure $now,
		private readonly string $host,
	) {}

	/**
	 * What the file would change here. Writes nothing.
	 *
	 * @return PolicyChangesShape
	 * @throws Problem Where the file cannot be taken.
	 */
	public function preview( string $text, int $user ): array {
		$policy = $this->file->read( $text );
		return $this->told( $policy, $this->accepted( $policy, $user ), false );
	}

	/**
	 * @return PolicyChangesShape
	 * @throws Problem Where the file cannot be taken, hands off is on, or it could not be stored.
	 */
	public function import( string $text, int $user ): array {
		if ( ( $this->is_held )() ) {
			throw Problem::conflict( $this->words->say( 'Hands off is on: nothing is changed until somebody switches it off.' ) );
		}
		$policy   = $this->file->read( $text );
		$accepted = $this->accepted( $policy, $user );
		$told     = $this->told( $policy, $accepted, true );
		$this->write( $policy, $accepted['states'] );
		$this->journal->note(
			'policy.imported',
			$user,
			'',
			array(
				'settings' => array_values( array_map( 'strval', array_keys( $policy->settings ) ) ),
				'limits'   => array_keys( $policy->limits ?? array() ),
				'checks'   => array( ...array_keys( $policy->house_rules ?? array() ), ...array_map( fn ( State $state ): string => $state->check, $accepted['states'] ) ),
			)
		);
		( $this->after )();
		return $told;
	}

	/**
	 * The file's house rules, judged over what was seen last. Writes nothing.
	 *
	 * @return list<array{id: string, outcome: string, title: string, path: string, value: scalar|null, reason: string}> A row for each value that decided.
	 */
	public function test( string $text ): array {
		$policy     = $this->file->read( $text );
		$judgements = array_intersect_key( ( $this->assessor )( $policy )->assess( ( $this->now )() )->judgements, $policy->house_rules ?? array() );
		$rows       = array();
		foreach ( $judgements as $id => $judgement ) {
			$leaves = $judgement->verdict->leaves;
			foreach ( array() === $leaves ? array( null ) : $leaves as $leaf ) {
				$path   = $leaf['path'] ?? '';
				$rows[] = array(
					'id'      => $id,
					'outcome' => $judgement->outcome()->value,
					'title'   => $judgement->check['title']['fail'],
					'path'    => $path,
					'value'   => is_scalar( $leaf['value'] ?? null ) ? $leaf['value'] : null,
					'reason'  => $judgement->reasons[ $path ] ?? '',
				);
			}
		}
		return $rows;
	}

	/**
	 * Settings last: with them mails may go out, and no failure after that can be taken back.
	 *
	 * @param list<State> $states
	 */
	private function write( Policy $policy, array $states ): void {
		$before = array( $this->in_force->name(), $this->in_force->limits(), $this->in_force->house_rules() );
		$stood  = $this->state_store->all();
		try {
			$this->in_force->save( $policy->name, $policy->limits ?? $before[1], $policy->house_rules ?? $before[2] );
			foreach ( $states as $state ) {
				$this->state_store->save( $state );
			}
			( $this->change )( array( 'set_up' => true ) + $policy->settings );
		} catch ( \Throwable $failure ) {
			foreach ( $states as $state ) {
				isset( $stood[ $state->check ] ) ? $this->state_store->save( $stood[ $state->check ] ) : $this->state_store->remove( $state->check );
			}
			$this->in_force->save( ...$before );
			throw $failure;
		}
		foreach ( $states as $state ) {
			$this->journal->note(
				'state.accepted',
				$state->user,
				$state->check,
				array(
					'until'       => $state->until,
					'reason'      => $state->note,
					'fingerprint' => $state->fingerprint,
				)
			);
		}
	}

	/**
	 * Which of the file's accepted risks stand here, and which do not, with why.
	 *
	 * @return array{states: list<State>, left_out: list<array{check: string, why: string}>}
	 */
	private function accepted( Policy $policy, int $user ): array {
		$service  = ( $this->states )( ( $this->assessor )( $policy ) );
		$states   = array();
		$left_out = array();
		foreach ( $policy->accepted as $row ) {
			try {
				if ( '' !== $row['site'] && $row['site'] !== $this->host ) {
					throw Problem::conflict( $this->words->say( 'It is for another site: %s.', $row['site'] ) );
				}
				// Of two for one finding, the later one.
				$states[ $row['check'] ] = $service->prepare( $row['check'], State::ACCEPTED, $row['owner'], $row['until'], $row['reason'], null, $user );
			} catch ( Problem $problem ) {
				$left_out[] = array(
					'check' => $row['check'],
					'why'   => $problem->getMessage(),
				);
			}
		}
		return array(
			'states'   => array_values( array_filter( $states, fn ( State $state ): bool => ! $this->stands_already( $state ) ) ),
			'left_out' => $left_out,
		);
	}

	private function stands_already( State $state ): bool {
		$known = $this->state_store->all()[ $state->check ] ?? null;
		return null !== $known && array( $known->kind, $known->by, $known->until, $known->note, $known->fingerprint ) === array( $state->kind, $state->by, $state->until, $state->note, $state->fingerprint );
	}

	/**
	 * @param array{states: list<State>, left_out: list<array{check: string, why: string}>} $accepted
	 * @return PolicyChangesShape
	 */
	private function told( Policy $policy, array $accepted, bool $is_imported ): array {
		return array(
			'name'     => $policy->name,
			'imported' => $is_imported,
			'changes'  => $this->differences->of( $policy, $this->in_force, ( $this->settings )(), $accepted['states'], $this->state_store->all() ),
			'left_out' => $accepted['left_out'],
			'ignored'  => $policy->ignored,
		);
	}

	/**
	 * As a file. Addresses stay here: who hears is for each site, and a webhook's address may be a secret.
	 *
	 * @return array<string, mixed> schema/policy.json.
	 */
	public function export( string $site_name ): array {
		$settings = ( $this->settings )();
		$name     = $this->in_force->name();
		$accepted = array();
		foreach ( $this->state_store->all() as $state ) {
			if ( State::ACCEPTED === $state->kind ) {
				$accepted[] = array(
					'check'  => $state->check,
					'reason' => $state->note,
					'owner'  => $state->by,
					'until'  => $state->until,
					'site'   => $this->host,
				);
			}
		}
		return array(
			'schema_version' => PolicyFile::VERSION,
			'name'           => '' !== $name ? $name : ( mb_substr( trim( $site_name ), 0, 80 ) ?: $this->host ),
			'settings'       => array_intersect_key( $settings, array_flip( array( 'scan_interval_days', 'country', 'weekly_day', 'weekly_minutes', 'quiet_from', 'quiet_until', 'ask_wordpress_org' ) ) ),
			// None at all is an empty object in the file, and no list.
			'limits'         => (object) $this->in_force->limits(),
			'house_rules'    => array_values( $this->in_force->house_rules() ),
			'accepted'       => $accepted,
		);
	}
}
