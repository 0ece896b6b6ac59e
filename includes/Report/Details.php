<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Data;
use StorePosture\Contract\Shapes;
use StorePosture\Judge\Context;
use StorePosture\Judge\Evaluator;
use StorePosture\Model\Words;
use StorePosture\Scan\Judgement;
use StorePosture\Scan\Reasons;

/**
 * All a finding tells and offers: schema/finding_detail.json.
 *
 * @phpstan-import-type CheckShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 * @phpstan-import-type QuestionShape from Shapes
 * @phpstan-import-type FindingDetailShape from Shapes
 */
final class Details {
	public function __construct(
		private readonly Data $data,
		private readonly Site $site,
		private readonly string $version,
		private readonly Vocabulary $vocabulary,
		private readonly Words $words,
	) {}

	/**
	 * @param FindingShape        $finding
	 * @param list<QuestionShape> $questions
	 * @return FindingDetailShape
	 */
	public function detail( Judgement $judgement, array $finding, Context $context, array $questions, Reader $reader ): array {
		$check      = $judgement->check;
		$why        = $this->words->say( $check['why'] );
		$steps      = $this->steps( $check, $context );
		$references = References::of( $check['references'], $this->data, $this->words );
		$redacted   = Rows::of( $check, $context, Reader::nobody(), $this->vocabulary, $this->words );
		return array(
			'finding'    => $finding,
			'why'        => $why,
			'saw'        => Rows::of( $check, $context, $reader, $this->vocabulary, $this->words ),
			'evidence'   => $reader->may_manage ? $this->evidence( $judgement ) : array(),
			'steps'      => $steps,
			'setting'    => $check['setting'],
			'fix'        => $reader->may_manage ? $check['fix'] : '',
			'references' => $references,
			'questions'  => $questions,
			'moves'      => ( new Moves( $this->vocabulary, $this->words ) )->of( $judgement, $context, $reader ),
			'messages'   => ( new Messages( $finding, $why, $redacted, $steps, $references, $this->site, $this->version, $this->vocabulary, $this->words ) )->all(),
		);
	}

	/**
	 * Steps for this very server. Where we do not know the server, all of them.
	 *
	 * @param CheckShape $check
	 * @return FindingDetailShape['steps']
	 */
	private function steps( array $check, Context $context ): array {
		$steps = array();
		foreach ( $check['steps'] as $step ) {
			if ( null === $step['when'] || false !== Evaluator::evaluate( $step['when'], $context )->value ) {
				$steps[] = array(
					'text'    => $this->words->say( $step['text'] ),
					'snippet' => $step['snippet'],
				);
			}
		}
		return $steps;
	}

	/**
	 * @return FindingDetailShape['evidence']
	 */
	private function evidence( Judgement $judgement ): array {
		$labels   = self::labels( $judgement->check );
		$evidence = array();
		foreach ( $judgement->verdict->leaves as $leaf ) {
			$field      = Field::at( $leaf['path'] );
			$value      = $this->vocabulary->words( $field, $leaf['value'] );
			$evidence[] = array(
				'path'   => $leaf['path'],
				'label'  => $this->words->say( FieldNames::TABLE[ $field ] ?? $labels[ $field ] ?? '' ) ?: $this->vocabulary->question( $field ),
				'value'  => is_scalar( $value ) ? $value : null,
				'reason' => null === $value ? $this->words->say( Reasons::of( $judgement->reasons[ $leaf['path'] ] ?? '' )[0] ) : '',
			);
		}
		return $evidence;
	}
	/**
	 * How the check itself calls what it shows.
	 *
	 * @param CheckShape $check
	 * @return array<string, string> By field.
	 */
	private static function labels( array $check ): array {
		$labels = array();
		foreach ( $check['show'] as $row ) {
			$labels[ Field::of( $row['value'] ) ] = $row['label'];
		}
		return $labels;
	}
}
