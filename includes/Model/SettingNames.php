<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * What our own settings are called on every screen that names them.
 */
final class SettingNames {
	public const TABLE = array(
		'alert_email'        => 'Who hears if something is wrong',
		'set_up'             => 'This site is set up',
		'emergency_email'    => 'Where the Emergency page is mailed',
		'contacts'           => 'Whom to ring',
		'scan_interval_days' => 'Days between two checks of everything',
		'country'            => 'Country whose law applies',
		'standing'           => 'Whether this is the live shop',
		'escalation_email'   => 'Who hears too, when it waits too long',
		'weekly_day'         => 'Day of the weekly mail, Monday is 1',
		'weekly_minutes'     => 'Minutes a week for this',
		'quiet_from'         => 'Mail waits from this hour',
		'quiet_until'        => 'Mail waits until this hour',
		'webhook_url'        => 'Address of the webhook',
		'webhook_key'        => 'Key of the webhook',
		'ask_wordpress_org'  => 'Ask wordpress.org about WordPress and the plugins here',
		'keep_journal'       => 'Keep the journal when the plugin is deleted',
	);
}
