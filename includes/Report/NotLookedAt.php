<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Model\Words;

/**
 * What nobody should think we looked at.
 */
final class NotLookedAt {
	private const THINGS = array(
		'Harmful code in files or in the database.',
		'The computers and phones of your staff.',
		'Who can read customers\' data by asking the shop\'s addresses one after the other.',
		'Scripts on the payment page, and whether they change.',
		'Published holes in the plugins and themes you use, beyond offered updates.',
		'Your hosting account, your domain and your mailboxes.',
	);

	/**
	 * @return list<string>
	 */
	public static function things( Words $words ): array {
		return array_map( fn ( string $thing ): string => $words->say( $thing ), self::THINGS );
	}
}
