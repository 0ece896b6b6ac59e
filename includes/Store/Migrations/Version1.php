<?php
declare(strict_types=1);

namespace StorePosture\Store\Migrations;

use StorePosture\Store\Database;

/**
 * The first tables. Times are UTC text (2026-11-22T10:00:00Z), '' for none: they sort, and need no conversion.
 */
final class Version1 {
	public static function run( Database $database ): void {
		$database->create(
			'scans',
			"id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			status varchar(20) NOT NULL,
			started_by varchar(20) NOT NULL,
			partial tinyint(1) NOT NULL,
			created_at varchar(20) NOT NULL,
			started_at varchar(20) NOT NULL,
			finished_at varchar(20) NOT NULL,
			work longtext NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (id),
			KEY status (status)"
		);
		$database->create(
			'facts',
			"fact varchar(60) NOT NULL,
			value longtext NOT NULL,
			reasons longtext NOT NULL,
			seen_at varchar(20) NOT NULL,
			vantage varchar(20) NOT NULL,
			scan_id bigint(20) unsigned NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (fact)"
		);
		$database->create(
			'answers',
			"question varchar(60) NOT NULL,
			value varchar(60) NOT NULL,
			user_id bigint(20) unsigned NOT NULL,
			answered_at varchar(20) NOT NULL,
			until_at varchar(20) NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (question)"
		);
		$database->create(
			'states',
			"check_id varchar(100) NOT NULL,
			state varchar(20) NOT NULL,
			by_whom varchar(200) NOT NULL,
			until_on varchar(10) NOT NULL,
			note text NOT NULL,
			set_at varchar(20) NOT NULL,
			user_id bigint(20) unsigned NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (check_id)"
		);
		$database->create(
			'memory',
			"kind varchar(40) NOT NULL,
			name varchar(140) NOT NULL,
			value varchar(60) NOT NULL,
			PRIMARY KEY  (kind,name)"
		);
	}
}
