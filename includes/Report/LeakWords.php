<?php
declare(strict_types=1);

namespace StorePosture\Report;

/**
 * What is said about records of leaks. English; whoever shows them translates. The 72 hours: UK GDPR article 33(1) and the ICO's guide
 * to it; telling customers: article 34. They count from being reasonably sure, which a person is, and no test of ours.
 */
final class LeakWords {
	public const LAW = array(
		'This shows that a stranger could read the data. It does not show that anybody did: only logs can.',
		'If personal data was taken, UK law gives you at most 72 hours to tell the regulator (the ICO), from when you were reasonably sure of it. You need not tell it where a risk to people is unlikely. Where the risk to people is high, they are told without delay.',
		'We start no clock: when you became sure is for you to say. Write down what you decide, and why, also when you tell nobody.',
		'This is not legal advice.',
	);

	public const LOGS = array(
		'Access log of the web server (your host has it)',
		'Log of the service in front of your site (CDN or firewall), if there is one',
	);

	/** The text for the host. Dates: the site, the first and the last day. */
	public const HOST = array(
		'subject' => 'Please keep and send us logs of our site',
		'dates'   => 'We need the access logs of %1$s from %2$s to %3$s (UTC). Please keep them now, before they are rotated or removed.',
		'path'    => 'We look for every request to this address, with any method:',
		'any'     => 'A part in braces, such as {email}, stands for any value; so does any number. Please do not limit the search to the values written here.',
		'columns' => 'For each request: time, IP address, method, full address with query, status, size of the answer in bytes, user agent and referrer.',
		'before'  => 'If your logs do not go back that far, please tell us the first day that they cover. That a log holds nothing for a day it does not cover means nothing to us.',
		'safe'    => 'Please send them in a way that only we can read: they hold IP addresses.',
	);
}
