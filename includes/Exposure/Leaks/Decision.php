<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Leaks;

/**
 * Whom the owner tells of a leak, and why or why not. Nobody but a person decides it.
 */
final class Decision {
	public const YES       = 'yes';
	public const NO        = 'no';
	public const UNDECIDED = 'undecided';

	public const ALL = array( self::YES, self::NO, self::UNDECIDED );

	/** Characters. */
	public const REASON_MAX = 2000;

	/**
	 * @param int     $user 0: nobody has decided yet.
	 * @param string  $at   UTC; ''.
	 * @param 'yes'|'no'|'undecided' $regulator
	 * @param 'yes'|'no'|'undecided' $customers
	 */
	public function __construct(
		public readonly string $regulator,
		public readonly string $customers,
		public readonly string $reason,
		public readonly int $user,
		public readonly string $at,
	) {}

	public static function none(): self {
		return new self( self::UNDECIDED, self::UNDECIDED, '', 0, '' );
	}

	public function is_same( self $other ): bool {
		return array( $this->regulator, $this->customers, $this->reason ) === array( $other->regulator, $other->customers, $other->reason );
	}

	/**
	 * @return 'yes'|'no'|'undecided'
	 */
	public static function word( mixed $value ): string {
		return self::YES === $value || self::NO === $value ? $value : self::UNDECIDED;
	}
}
