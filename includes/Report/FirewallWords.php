<?php
declare(strict_types=1);

namespace StorePosture\Report;

/**
 * Firewalls by the names that Exposure\Walk\Firewall gives them: what people call each, and how its questions get through. English;
 * whoever shows them translates.
 */
final class FirewallWords {
	private const ASK_THE_HOST = 'Your host runs it: ask there to let this server\'s own address through.';
	private const ASK_WHO_RUNS = 'Whoever set it up for you can let this server\'s own address through.';

	/** Names, which nobody translates. */
	public const NAMES = array(
		'wordfence'     => 'Wordfence',
		'ninjafirewall' => 'NinjaFirewall',
		'imunify360'    => 'Imunify360',
		'bitninja'      => 'BitNinja',
		'anubis'        => 'Anubis',
		'siteground'    => 'SiteGround',
		'sucuri'        => 'Sucuri',
		'imperva'       => 'Imperva',
		'ddos-guard'    => 'DDoS-Guard',
		'akamai'        => 'Akamai',
		'aws'           => 'AWS WAF',
		'cloudflare'    => 'Cloudflare',
		'modsecurity'   => 'ModSecurity',
	);

	public const WAYS = array(
		'wordfence'     => 'In Wordfence, open Firewall, All Firewall Options, and add this server\'s own address to the allowlisted ones.',
		'ninjafirewall' => 'In NinjaFirewall, open Firewall Policies, and allow requests of this server\'s own address.',
		'imunify360'    => self::ASK_THE_HOST,
		'bitninja'      => self::ASK_THE_HOST,
		'anubis'        => self::ASK_WHO_RUNS,
		'siteground'    => self::ASK_THE_HOST,
		'sucuri'        => 'In Sucuri\'s dashboard, open Access Control, and allow this server\'s own address.',
		'imperva'       => self::ASK_WHO_RUNS,
		'ddos-guard'    => self::ASK_WHO_RUNS,
		'akamai'        => self::ASK_WHO_RUNS,
		'aws'           => self::ASK_WHO_RUNS,
		'cloudflare'    => 'In Cloudflare, open Security, and make a rule that lets this server\'s own address through.',
		'modsecurity'   => self::ASK_THE_HOST,
	);

	/** For a browser there is no address to let through for good. */
	public const IN_A_BROWSER = 'Wait an hour and ask again from here, or ask from the server and let its address through.';
}
