<?php
declare(strict_types=1);

namespace StorePosture\Store\Migrations;

use StorePosture\Store\Database;

/**
 * Records of leaks: what was seen, and what the owner decided, in columns of their own so that neither writes over the other.
 */
final class Version6 {
	public static function run( Database $database ): void {
		$database->create(
			'leaks',
			"id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			surface_key varchar(16) NOT NULL,
			seen longtext NOT NULL,
			decision longtext NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY surface_key (surface_key)"
		);
	}
}
