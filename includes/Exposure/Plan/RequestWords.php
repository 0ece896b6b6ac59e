<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * data/request_words.json: what names of routes and arguments tell. Pure.
 */
final class RequestWords {
	/** @var array<string, list<string>> */
	private readonly array $lists;

	/**
	 * @param array<array-key, mixed> $values The table's values.
	 */
	public function __construct( array $values ) {
		$lists = array();
		foreach ( $values as $list => $words ) {
			$lists[ (string) $list ] = is_array( $words ) ? array_values( array_filter( $words, 'is_string' ) ) : array();
		}
		$this->lists = $lists;
	}

	/** The word in a name that speaks of doing; '' when none does. */
	public function doing( string $name ): string {
		foreach ( Names::words( $name ) as $word ) {
			if ( in_array( $word, $this->of( 'doing' ), true ) ) {
				return $word;
			}
			foreach ( $this->of( 'doing_starts' ) as $start ) {
				if ( str_starts_with( $word, $start ) ) {
					return $word;
				}
			}
		}
		return '';
	}

	public function is_acting( string $argument ): bool {
		return $this->is( 'acting_arguments', $argument );
	}

	public function is_token( string $argument ): bool {
		return $this->is( 'token_arguments', $argument );
	}

	/**
	 * @return list<string>
	 */
	public function of( string $list ): array {
		return $this->lists[ $list ] ?? array();
	}

	private function is( string $list, string $argument ): bool {
		return in_array( trim( strtolower( $argument ), '_' ), $this->of( $list ), true );
	}
}
