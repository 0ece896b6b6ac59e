<?php
declare(strict_types=1);

namespace StorePosture\Scan;

/**
 * Why something could not be seen, and what would make it visible: two plain sentences for each reason code.
 * English; whoever shows them translates.
 */
final class Reasons {
	private const SENTENCES = array(
		'loopback_refused'     => array( 'This site could not open its own address: the connection was refused.', 'Ask your host to let the site reach itself.' ),
		'loopback_timeout'     => array( 'This site asked its own address and got no answer in time.', 'Check again later. If it stays so, ask your host to let the site reach itself.' ),
		'loopback_dns'         => array( 'The server does not find the address of this site.', 'Ask your host to make the address known on the server itself.' ),
		'loopback_tls'         => array( 'The certificate of this site was not accepted when the site asked itself.', 'Ask your host to check the certificate and its chain.' ),
		'no_answer'            => array( 'No answer came from this address.', 'Look whether the shop opens in this browser, and whether something here blocks its requests.' ),
		'answered_late'        => array( 'No answer came within ten seconds.', 'Ask your developer what makes this address so slow.' ),
		'redirect_hidden'      => array( 'The site sent the browser on, and browsers do not tell us where to.', 'Ask from the server as well: it sees where to.' ),
		'window_closed'        => array( 'The window that asked was closed.', 'Ask again, and leave that window open.' ),
		'answers_missing'      => array( 'The file ends before the last answer.', 'Let the script run to its end, and hand in all it wrote.' ),
		'cookies_sent'         => array( 'Your browser sent a cookie along, so the site could tell who asked.', 'Ask again in a private window: something keeps pages of this site in this browser.' ),
		'control_unseen'       => array( 'The address by which we make sure that nobody is recognised did not answer.', 'Ask from the server, or ask your developer why the REST API answers no visitor.' ),
		'too_slow'             => array( 'The answer began, and did not end in time.', 'Ask your developer what makes this address so slow.' ),
		'headers_too_large'    => array( 'The answer began with more technical lines than we read.', 'Ask your developer which plugin adds so many headers.' ),
		'nonce_refused'        => array( 'The site did not accept the pass that it gives to any visitor.', 'Ask your developer which plugin changes it.' ),
		'server_error'         => array( 'The site answered with an error.', 'Ask your developer to look at the error log.' ),
		'dns_failed'           => array( 'The name servers did not answer our question, or do not know your mail domain.', 'Check again later. If it stays so, ask your host.' ),
		'no_sender'            => array( 'Mails of this shop have no sender address.', 'Enter one under WooCommerce, Settings, Emails.' ),
		'waf_403'              => array( 'A firewall turned our request away.', 'Ask your host or CDN to let requests of this server through.' ),
		'basic_auth_401'       => array( 'The site asks for a password before it shows anything.', 'Remove that password once the shop is open, then check again.' ),
		'challenge'            => array( 'A test for robots stood in the way of our request.', 'Ask your CDN to let requests of this server through.' ),
		'not_this_site'        => array( 'Another site answered at this address.', 'Check the site address under Settings, General.' ),
		'redirected_off_host'  => array( 'The request was sent on to another host, and we do not follow there.', 'Check the site address under Settings, General.' ),
		'soft_404'             => array( 'This server answers "found" for pages that do not exist.', 'Ask your developer to make missing pages answer with 404.' ),
		'other_host'           => array( 'This lies on another server, and we ask only this one.', 'Look at it there, or ask whoever runs that server.' ),
		'only_origin_seen'     => array( 'We see this server, but not the CDN in front of it.', 'Look at the settings of the CDN.' ),
		'local_only_view'      => array( 'From this server we cannot see what visitors from outside get.', 'Open the page from another network to see it.' ),
		'rate_limited'         => array( 'The server asked us to slow down.', 'Check again in an hour.' ),
		'service_off'          => array( 'Asking wordpress.org about WordPress and the plugins here is not switched on.', 'Switch it on in Settings, if you like.' ),
		'service_down'         => array( 'WordPress.org gave no answer that we could use.', 'Check again later. If it stays so, ask your host to let the server reach api.wordpress.org and downloads.wordpress.org.' ),
		'release_unknown'      => array( 'WordPress.org has no list of files for the WordPress that runs here.', 'Ask your host or developer which WordPress this is, and whether they changed it.' ),
		'in_turn'              => array( 'The files of a few plugins are compared each time, and this one waits for its turn.', 'It comes by itself within days. Checking again does the next few now.' ),
		'goes_on'              => array( 'There are many files to look through, and we are not at the end yet.', 'Check again in a minute.' ),
		'asked_once'           => array( 'WordPress.org says so for the first time, and we ask twice before we tell it.', 'We ask again after a day, by ourselves.' ),
		'other_plugin'         => array( 'WordPress.org knows a plugin of this short name, perhaps another one.', 'Ask its maker whether it is the same.' ),
		'budget'               => array( 'This round of checks had used up its requests or its time.', 'Check this one again by itself.' ),
		'not_readable'         => array( 'We may not read what is needed here.', 'Ask your host which rights the web server has on this folder or file.' ),
		'not_writable'         => array( 'We could not write our small test file.', 'Ask your host which rights the web server has on this folder.' ),
		'hands_off'            => array( 'Hands off is switched on, and this look would write a small test file.', 'Switch it off in Settings once the investigation is over.' ),
		'at_night'             => array( 'Passwords are tested a few at a time, at night.', 'Look again tomorrow.' ),
		'would_run'            => array( 'Asking for this file would start it, so we did not.', 'Delete it if nobody needs it.' ),
		'not_permitted'        => array( 'This belongs to the whole network of sites.', 'A super administrator of the network can see it.' ),
		'open_basedir'         => array( 'The server lets PHP look only into certain folders.', 'Ask your host to look there.' ),
		'function_disabled'    => array( 'The host has switched off a PHP function that this needs.', 'Ask your host about it.' ),
		'db_error'             => array( 'The database did not answer this question.', 'Check again. If it stays so, ask your host.' ),
		'table_missing'        => array( 'A table is missing in the database.', 'Ask your developer: an update may not have finished.' ),
		'too_many'             => array( 'There is more here than we can look through in one go.', 'Ask your developer to look at it on the server.' ),
		'capped'               => array( 'We looked at the first part only, because there is so much of it.', 'Ask your developer to look at the rest.' ),
		'role_missing'         => array( 'The role that is set for new accounts does not exist.', 'Choose another one under Settings, General.' ),
		'roles_unreadable'     => array( 'The stored roles cannot be read.', 'Ask your developer to repair them.' ),
		'filter_threw'         => array( 'Another plugin failed while we asked it.', 'Ask your developer to look at the error log.' ),
		'hook_unseen'          => array( 'A visitor\'s request did not show us what this needs.', 'Check again. If it stays so, ask your developer to look at the error log.' ),
		'consent_in_browser'   => array( 'What is loaded here is decided in each visitor\'s browser.', 'Open the shop in a private window, say no, and see what still loads.' ),
		'unknown_login_plugin' => array( 'A plugin we do not know changes the log-in.', 'Answer the question about it, if there is one.' ),
		'single_sign_on'       => array( 'People log in through another service, which we cannot see into.', 'Look at the settings of that service.' ),
		'host_may_limit'       => array( 'This host limits log-ins before they reach the shop, as far as we know.', 'Answer the question about it.' ),
		'other_session_store'  => array( 'Log-ins are kept in another place than usual.', 'Look at the settings of the plugin that keeps them.' ),
		'no_trace'             => array( 'Nothing here records when people log in.', 'Install a plugin that does, and look again later.' ),
		'session_open'         => array( 'An old log-in of this person is still open, so they may have come back since.', 'Ask the person, or end their log-ins.' ),
		'unknown_format'       => array( 'We found it in a form we do not know.', 'Tell us by "This is wrong", so that we can learn it.' ),
		'unknown_gateway'      => array( 'We do not know this payment method.', 'Ask its provider how card details travel.' ),
		'unknown_plugin'       => array( 'A plugin we do not know takes care of this.', 'Look at its own settings.' ),
		'filtered'             => array( 'Another plugin changes what WordPress says about this.', 'Ask your developer which one, and why.' ),
		'stale'                => array( 'What is known about this is too old to judge by.', 'Check again.' ),
		'no_update_record'     => array( 'WordPress has no fresh record of which updates there are.', 'Open Dashboard, Updates, and press "Check again" there.' ),
		'woo_absent'           => array( 'WooCommerce is not active.', 'Activate it, then check again.' ),
		'not_supported'        => array( 'This cannot be seen on this kind of site yet.', 'Ask your developer to look at it.' ),
		'cli_only'             => array( 'This can be seen only when the site is opened in a browser.', 'Check again from this screen.' ),
		'overridden'           => array( 'A fixed value in the code stands above the setting.', 'Ask your developer to look at wp-config.php.' ),
		'wrong_type'           => array( 'The stored value has a form that makes no sense.', 'Open the setting and save it again.' ),
		'no_table_row'         => array( 'Our table does not know this version or product yet.', 'Update this plugin, then check again.' ),
		'data_expired'         => array( 'Our table for this is too old to judge by.', 'Update this plugin, then check again.' ),
		'not_confirmed'        => array( 'Nobody has confirmed this yet.', 'Confirm it in Settings.' ),
		'moved'                => array( 'The address of this site has changed, so we do not compare it with before.', 'Open "Changes that matter" and say whether this was you.' ),
		'rekeyed'              => array( 'The secret keys of this site have changed, so we cannot compare this with before.', 'Open "Changes that matter" and say whether this was you.' ),
		'few_log_ins'          => array( 'Too few people are logged in to tell.', 'It shows by itself once more have logged in.' ),
		'few_files'            => array( 'There are too few files to tell whether their names can be guessed.', 'It shows by itself once there are more.' ),
		'few_orders'           => array( 'There are too few orders to tell.', 'It shows by itself once there are more.' ),
		'probe_failed'         => array( 'Our own look at this failed.', 'Check again. If it stays so, tell us by "This is wrong".' ),
		'probe_died'           => array( 'The server stopped working twice while we looked at this, so we left it out.', 'Ask your developer to look at the error log.' ),
		'not_yet'              => array( 'The first round of checks had no room for this.', 'It is looked at in the next round, within minutes.' ),
		'never_scanned'        => array( 'We have not looked at this yet.', 'Check now.' ),
		'not_run'              => array( 'Nobody has asked yet what a stranger can see.', 'Open "Customer data" and start it.' ),
		'asked_long_ago'       => array( 'It is weeks since anybody asked what a stranger can see.', 'Open "Customer data" and ask again.' ),
		'nobody_known'         => array( 'No customer is here yet, so nobody\'s data could have been recognised.', 'Open "Customer data" and ask again after the first orders.' ),
		'control_blind'        => array( 'Not even staff were shown data that we recognise, so that strangers saw none does not tell.', 'Ask your developer what changes or encrypts customers\' data in the REST API.' ),
		'not_all_asked'        => array( 'Some of it could not be asked, so that nothing was found does not tell.', 'Open "Customer data": it says what could not be asked, and why.' ),
		'no_test_customer'     => array( 'This takes a test account, and none could be made or asked with.', 'Open Customer data and ask again. If it stays so, ask your developer to try it with two accounts.' ),
		'unanswered'           => array( 'Only you can say this.', 'Answer the question.' ),
		'dont_know'            => array( 'You told us that you do not know.', 'Answer the question once you have found out.' ),
		'expired'              => array( 'Your answer is too old to count.', 'Answer the question again.' ),
	);

	/**
	 * @return array{string, string} Why, and what would make it visible.
	 */
	public static function of( string $code ): array {
		return self::SENTENCES[ $code ] ?? array( 'We could not see this.', 'Check again later.' );
	}

	/**
	 * @return list<string>
	 */
	public static function codes(): array {
		return array_keys( self::SENTENCES );
	}
}
