<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Judge\Context;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Answer;
use StorePosture\Model\FactRecord;

/**
 * Where a verdict comes from: when and from where its leaves were seen, and why others were not.
 */
final class Sources {
	/**
	 * @param array<string, FactRecord> $records
	 * @param array<string, Answer>     $answers
	 */
	public function __construct(
		private readonly array $records,
		private readonly array $answers,
		private readonly Context $context,
		private readonly string $now,
	) {}

	/**
	 * The code of why a leaf is null; '' when nobody said.
	 *
	 * @param string $path Such as facts.roles.list.0.users.
	 */
	public function reason( string $path ): string {
		list( $root, $name ) = explode( '.', $path ) + array( '', '' );
		return match ( $root ) {
			'facts'   => $this->reason_of_fact( $name, substr( $path, strlen( "facts.{$name}." ) ) ),
			'answers' => $this->reason_of_answer( $name ),
			'data'    => 'data_expired',
			default   => '',
		};
	}

	private function reason_of_fact( string $name, string $path ): string {
		$record = $this->records[ $name ] ?? null;
		if ( null === $record ) {
			return 'never_scanned';
		}
		$is_stale = null !== $record->value && null === ( $this->context->facts[ $name ] ?? null );
		return $is_stale ? 'stale' : $record->reason( $path );
	}

	private function reason_of_answer( string $question ): string {
		$answer = $this->answers[ $question ] ?? null;
		return match ( true ) {
			null === $answer                     => 'unanswered',
			$answer->is_expired( $this->now )    => 'expired',
			Answer::DONT_KNOW === $answer->value => 'dont_know',
			default                              => '',
		};
	}

	/**
	 * @param list<string> $facts What the check reads: stands for the leaves where dated data alone decided.
	 */
	public function oldest( Verdict $verdict, array $facts ): ?string {
		$times = array_column( $this->behind( $verdict, $facts ), 'at' );
		sort( $times );
		return $times[0] ?? null;
	}

	/**
	 * @param list<string> $facts
	 */
	public function vantage( Verdict $verdict, array $facts ): string {
		$vantages = array_column( $this->behind( $verdict, $facts ), 'vantage' );
		foreach ( array( 'loopback', 'wordpress_org', 'cli', 'web', 'told' ) as $vantage ) {
			if ( in_array( $vantage, $vantages, true ) ) {
				return $vantage;
			}
		}
		return '';
	}

	/**
	 * @param list<string> $facts
	 * @return list<array{at: string, vantage: string}>
	 */
	private function behind( Verdict $verdict, array $facts ): array {
		$sources = $this->at_paths( array_column( $verdict->leaves, 'path' ) );
		return array() === $sources ? $this->at_paths( array_map( fn ( string $fact ): string => "facts.{$fact}", $facts ) ) : $sources;
	}

	/**
	 * @param list<string> $paths
	 * @return list<array{at: string, vantage: string}>
	 */
	private function at_paths( array $paths ): array {
		$sources = array();
		foreach ( $paths as $path ) {
			list( $root, $name ) = explode( '.', $path ) + array( '', '' );

			$record = 'facts' === $root ? $this->records[ $name ] ?? null : null;
			$answer = 'answers' === $root ? $this->answers[ $name ] ?? null : null;
			if ( null !== $record ) {
				$sources[] = array(
					'at'      => $record->seen_at,
					'vantage' => $record->vantage,
				);
			} elseif ( null !== $answer ) {
				$sources[] = array(
					'at'      => $answer->at,
					'vantage' => 'told',
				);
			}
		}
		return $sources;
	}
}
