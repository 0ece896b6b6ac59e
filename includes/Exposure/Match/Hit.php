<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * One value of one person in one answer.
 */
final class Hit {
	public const PROVEN = 'proven';
	public const LIKELY = 'likely';
	public const OPEN   = 'open_by_design';

	/**
	 * @param self::*      $class
	 * @param string       $kind   One of Kind.
	 * @param string       $person As People names people; '' when nobody is known by this value.
	 * @param string       $where  Header or body, and the encodings it lay under: 'body', 'header:location url'.
	 * @param string       $sample Masked.
	 * @param list<string> $beside Kinds that prove nothing alone, of the same person in the same record.
	 */
	public function __construct(
		public readonly string $class,
		public readonly string $kind,
		public readonly string $person,
		public readonly string $where,
		public readonly string $sample,
		public readonly array $beside = array()
	) {}
}
