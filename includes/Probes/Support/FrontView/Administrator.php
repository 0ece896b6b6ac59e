<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

/**
 * Somebody who logs in with rights: filters on log-ins may ask about the user.
 */
final class Administrator {
	/** Null: there is none. */
	public static function id(): ?int {
		$ids = get_users(
			array(
				'role'   => 'administrator',
				'number' => 1,
				'fields' => 'ID',
			)
		);
		return isset( $ids[0] ) && is_numeric( $ids[0] ) ? (int) $ids[0] : null;
	}
}
