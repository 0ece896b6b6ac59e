<?php
declare(strict_types=1);

namespace StorePosture\Store\Migrations;

use StorePosture\Store\Database;

/**
 * States beyond "planned", with what they were said about; and the journal.
 */
final class Version2 {
	public static function run( Database $database ): void {
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
			fingerprint varchar(20) NOT NULL DEFAULT '',
			document_issuer varchar(200) NOT NULL DEFAULT '',
			document_date varchar(10) NOT NULL DEFAULT '',
			document_kept varchar(300) NOT NULL DEFAULT '',
			PRIMARY KEY  (check_id)"
		);
		$database->create(
			'journal',
			"seq bigint(20) unsigned NOT NULL,
			at varchar(20) NOT NULL,
			user_id bigint(20) unsigned NOT NULL,
			what varchar(60) NOT NULL,
			subject varchar(140) NOT NULL,
			details longtext NOT NULL,
			previous varchar(64) NOT NULL,
			hash varchar(64) NOT NULL,
			schema_version int(11) NOT NULL,
			PRIMARY KEY  (seq)"
		);
	}
}
