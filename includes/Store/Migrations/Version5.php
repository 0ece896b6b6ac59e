<?php
declare(strict_types=1);

namespace StorePosture\Store\Migrations;

use StorePosture\Store\Database;

/**
 * The stranger test: its walks, and what each surface came to.
 */
final class Version5 {
	public static function run( Database $database ): void {
		$database->create(
			'walks',
			"id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			status varchar(10) NOT NULL,
			vantage varchar(10) NOT NULL,
			started_by varchar(10) NOT NULL,
			created_at varchar(20) NOT NULL,
			finished_at varchar(20) NOT NULL,
			work longtext NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (id),
			KEY status (status)"
		);
		$database->create(
			'surfaces',
			"surface_key varchar(16) NOT NULL,
			surface longtext NOT NULL,
			results longtext NOT NULL,
			walk_id bigint(20) unsigned NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (surface_key)"
		);
	}
}
