<?php
declare(strict_types=1);

namespace StorePosture\Store\Migrations;

use StorePosture\Store\Database;

/**
 * What each whole scan came to.
 */
final class Version4 {
	public static function run( Database $database ): void {
		$database->create(
			'history',
			"scan_id bigint(20) unsigned NOT NULL,
			at varchar(20) NOT NULL,
			score int(11) NOT NULL,
			coverage varchar(10) NOT NULL,
			catalogue varchar(20) NOT NULL,
			algorithm int(11) NOT NULL,
			outcomes longtext NOT NULL,
			changed longtext NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (scan_id),
			KEY at (at)"
		);
	}
}
