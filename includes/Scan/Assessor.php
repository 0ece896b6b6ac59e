<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Judge\Context;
use StorePosture\Judge\Evaluator;
use StorePosture\Judge\Judge;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Answer;
use StorePosture\Model\FactRecord;
use StorePosture\Model\Outcome;

/**
 * Judges all checks over the stored facts, the answers as they are now, and now. Nothing judged is stored.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class Assessor {
	/** @var \Closure(CheckShape, Context, array<string, list<string>>): Verdict */
	private readonly \Closure $judge;

	private readonly Fingerprint $fingerprint;

	/**
	 * @param (\Closure(CheckShape, Context, array<string, list<string>>): Verdict)|null $judge Another judge, for tests of what happens when judging fails.
	 */
	public function __construct(
		private readonly Catalog $catalog,
		private readonly Schema $schema,
		private readonly FactStore $facts,
		private readonly AnswerStore $answers,
		private readonly Questions $questions,
		private readonly Data $data,
		?\Closure $judge = null,
	) {
		$this->judge       = $judge ?? Judge::judge( ... );
		$this->fingerprint = new Fingerprint( $schema );
	}

	/**
	 * @param string $now UTC.
	 */
	public function assess( string $now ): Assessment {
		$records = $this->facts->all();
		$answers = $this->answers->all();
		$context = new Context( $this->fresh( $records, $now ), self::counting( $answers, $now ), $this->tables(), $now );
		$open    = $this->questions->open( $answers, $now );
		$seen    = new Sources( $records, $answers, $context, $now );

		$judgements = array();
		foreach ( $this->catalog->checks() as $id => $check ) {
			$judgements[ $id ] = $this->judge( $check, $context, $open, $seen );
		}
		return new Assessment( $judgements, $context, $records );
	}

	/**
	 * @param CheckShape                  $check
	 * @param array<string, list<string>> $open
	 */
	private function judge( array $check, Context $context, array $open, Sources $seen ): Judgement {
		try {
			$verdict = ( $this->judge )( $check, $context, $open );
		} catch ( \Throwable ) {
			return new Judgement( $check, new Verdict( Outcome::Error ) );
		}
		$reasons = array();
		foreach ( $verdict->unseen() as $path ) {
			$reasons[ $path ] = $seen->reason( $path );
		}
		$told = array_values( array_filter( $reasons, fn ( string $reason ): bool => '' !== $reason ) );
		return new Judgement( $check, $verdict, $told[0] ?? '', $reasons, $seen->oldest( $verdict, $check['facts'] ), $seen->vantage( $verdict, $check['facts'] ), $this->fingerprint->of( $check['id'], $verdict, $context ) );
	}

	/**
	 * A fact older than its maximum age is null, never a pass.
	 *
	 * @param array<string, FactRecord> $records
	 * @return array<string, array<string, mixed>|null>
	 */
	private function fresh( array $records, string $now ): array {
		$facts = array();
		foreach ( $this->schema->facts() as $fact ) {
			$record         = $records[ $fact ] ?? null;
			$age            = (int) Evaluator::seconds( $now ) - (int) Evaluator::seconds( $record->seen_at ?? '' );
			$facts[ $fact ] = null !== $record && $age <= $this->schema->max_age( $fact ) ? $record->value : null;
		}
		return $facts;
	}

	/**
	 * "I don't know" and what ran out are no answers to judge by.
	 *
	 * @param array<string, Answer> $answers
	 * @return array<string, string|null>
	 */
	private static function counting( array $answers, string $now ): array {
		return array_map(
			fn ( Answer $answer ): ?string => $answer->is_expired( $now ) || Answer::DONT_KNOW === $answer->value ? null : $answer->value,
			$answers
		);
	}

	/**
	 * @return array<string, array<array-key, mixed>|null>
	 */
	private function tables(): array {
		$tables = array();
		foreach ( $this->catalog->checks() as $check ) {
			foreach ( $check['data'] as $table ) {
				$tables[ $table ] ??= $this->data->current( $table );
			}
		}
		return $tables;
	}
}
