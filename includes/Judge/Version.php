<?php
declare(strict_types=1);

namespace StorePosture\Judge;

/**
 * Version numbers, by the same few rules as src/judge/version.ts.
 */
final class Version {
	private const STAGES  = array(
		'dev'   => 0,
		'alpha' => 1,
		'a'     => 1,
		'beta'  => 2,
		'b'     => 2,
		'rc'    => 3,
		''      => 4,
	);
	private const PATTERN = '/^v?(\d{1,9}(?:\.\d{1,9}){0,5})(?:[-.+]?(dev|alpha|beta|rc|a|b)[-.]?(\d{0,9}))?$/iD';

	/**
	 * @param list<int> $numbers
	 */
	private function __construct(
		private readonly array $numbers,
		private readonly int $stage,
		private readonly int $step,
	) {}

	/** Null when the text is no version of the known form; never a guess. */
	public static function parse( string $text ): ?self {
		if ( 1 !== preg_match( self::PATTERN, $text, $match ) ) {
			return null;
		}
		return new self(
			array_map( 'intval', explode( '.', $match[1] ) ),
			self::STAGES[ strtolower( $match[2] ?? '' ) ],
			(int) ( $match[3] ?? 0 ),
		);
	}

	/** Below, at or above zero. A pre-release sorts before its release; 1.2 equals 1.2.0. */
	public function compare( self $other ): int {
		$length = max( count( $this->numbers ), count( $other->numbers ) );
		for ( $i = 0; $i < $length; $i++ ) {
			$difference = ( $this->numbers[ $i ] ?? 0 ) <=> ( $other->numbers[ $i ] ?? 0 );
			if ( 0 !== $difference ) {
				return $difference;
			}
		}
		return array( $this->stage, $this->step ) <=> array( $other->stage, $other->step );
	}

	/** True when this version is of the branch that $branch names: 10.4.2 is of 10.4. */
	public function is_of_branch( self $branch ): bool {
		foreach ( $branch->numbers as $i => $number ) {
			if ( ( $this->numbers[ $i ] ?? 0 ) !== $number ) {
				return false;
			}
		}
		return true;
	}
}
