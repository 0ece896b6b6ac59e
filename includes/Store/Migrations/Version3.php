<?php
declare(strict_types=1);

namespace StorePosture\Store\Migrations;

use StorePosture\Store\Database;

/**
 * What fixes did, and what it takes to undo them.
 */
final class Version3 {
	public static function run( Database $database ): void {
		$database->create(
			'receipts',
			"id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			fix varchar(60) NOT NULL,
			is_final tinyint(1) NOT NULL,
			status varchar(20) NOT NULL,
			changes longtext NOT NULL,
			way_back longtext NOT NULL,
			checks longtext NOT NULL,
			note text NOT NULL,
			user_id bigint(20) unsigned NOT NULL,
			applied_at varchar(20) NOT NULL,
			ended_by bigint(20) unsigned NOT NULL,
			ended_at varchar(20) NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (id)"
		);
	}
}
