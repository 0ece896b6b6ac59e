<?php
declare(strict_types=1);

namespace StorePosture\Scan;

/**
 * What a scan looks at now, in shop words.
 */
final class Doing {
	private const WORDS = array(
		'abilities'         => 'Looking at what AI assistants may do here',
		'active_plugins'    => 'Reading which plugins run here',
		'address'           => 'Reading the addresses of the shop',
		'api_keys'          => 'Looking at the keys that other programs use',
		'app_passwords'     => 'Looking at passwords given to apps',
		'auto_updates'      => 'Looking whether repairs come by themselves',
		'backup_places'     => 'Looking where copies of the shop are kept',
		'backups'           => 'Looking for copies of the shop',
		'bad_scripts'       => 'Looking for old scripts with known holes',
		'banners'           => 'Looking which versions the pages tell',
		'baseline'          => 'Looking what has moved since last time',
		'cart_capture'      => 'Looking how long carts of people who left are kept',
		'certificate'       => 'Looking at the certificate of the shop',
		'checkout'          => 'Looking at how the checkout takes orders',
		'client_address'    => 'Looking whose addresses the shop sees',
		'contacts'          => 'Looking at whom to ring',
		'cookies'           => 'Looking at how log-ins are remembered',
		'copied_people'     => 'Looking whether a copy holds real people',
		'core'              => 'Looking at the version of WordPress',
		'core_files'        => 'Comparing the files of WordPress with those it came with',
		'core_leftovers'    => 'Looking for files of earlier WordPress versions',
		'core_routes'       => 'Asking WordPress for private data, as a stranger would',
		'cors'              => 'Asking in the name of another website',
		'customer_accounts' => 'Looking at how customers get a password',
		'data_requests'     => 'Counting requests of people for their data',
		'database_rights'   => 'Looking what the database account may do',
		'database_server'   => 'Looking at the version of the database',
		'debug'             => 'Looking whether visitors see error messages',
		'directory_listing' => 'Looking whether folders show what is in them',
		'disk'              => 'Looking at the room on the disk',
		'document_folders'  => 'Asking for invoices and uploads of customers, as a stranger would',
		'downloads'         => 'Looking at how bought files are handed out',
		'environment'       => 'Looking at which kind of site this is',
		'erasure'           => 'Looking at what an erasure reaches',
		'export_files'      => 'Looking for lists of customers among the uploads',
		'extension_files'   => 'Comparing the code of plugins with what their makers released',
		'extension_licences' => 'Looking whether paid plugins still get updates',
		'extension_origin'  => 'Looking where plugins and themes come from',
		'extension_updates' => 'Looking for updates of plugins and themes',
		'extensions'        => 'Looking for plugins and themes that nobody uses',
		'file_editor'       => 'Looking whether code can be edited in the admin',
		'file_modes'        => 'Looking at who may change files',
		'folders'           => 'Testing the folders for downloads and logs',
		'gateways'          => 'Looking at how card details travel',
		'home_trackers'     => 'Looking who follows visitors on the home page',
		'https'             => 'Asking for the shop over http and https',
		'injected_content'  => 'Looking for hidden links and scripts in your texts',
		'key_age'           => 'Looking how old the keys that sign log-ins are',
		'log_contents'      => 'Looking through the newest logs for card numbers, keys and customers',
		'login_limit'       => 'Looking at what slows down guessing at the log-in',
		'login_names'       => 'Asking who works here, as a stranger would',
		'loopback'          => 'Asking whether the site reaches itself',
		'mail'              => 'Looking whether mail can arrive',
		'mail_domain'       => 'Asking name servers about the mail domain',
		'malware_scanner'   => 'Looking for a scanner of files',
		'order_guards'      => 'Asking who may open the page of an order',
		'order_storage'     => 'Looking for old copies of orders',
		'orders'            => 'Counting failed and paid orders',
		'outbound'          => 'Looking whether the site may ask others',
		'outbound_tls'      => 'Looking whether the shop checks whom it talks to',
		'own_scans'         => 'Looking when we were here last',
		'page_content'      => 'Reading what the main pages load',
		'page_headers'      => 'Opening the home page, the account page and the checkout',
		'password_hashes'   => 'Counting how passwords are stored',
		'password_rule'     => 'Looking at which passwords staff may choose',
		'path_disclosure'   => 'Asking for pages that tell folder names',
		'php'               => 'Looking at the version of PHP',
		'pings'             => 'Looking at pingbacks',
		'plugin_directory'  => 'Asking wordpress.org about the plugins here',
		'privacy_page'      => 'Looking at the privacy page',
		'records'           => 'Counting whose data the shop holds',
		'registration'      => 'Looking at what a new sign-up may do',
		'request_methods'   => 'Asking in a way that no shop needs',
		'rest_routes'       => 'Looking which parts of the interface let anybody write',
		'retention'         => 'Looking at how long old data is kept',
		'roles'             => 'Looking at the rights of each role',
		'scheduler'         => 'Looking whether planned jobs run',
		'secret_keys'       => 'Testing the keys that sign log-ins',
		'security_plugins'  => 'Looking at plugins that guard the shop',
		'security_txt'      => 'Looking for the address for people who find a hole',
		'selling'           => 'Looking at where the shop sells',
		'served_files'      => 'Asking for files that should not be public',
		'server'            => 'Looking at the web server',
		'server_rules'      => 'Testing rules that should close folders',
		'session_length'    => 'Looking at how long a log-in lasts',
		'sign_up_forms'     => 'Looking at who may make an account',
		'site_clues'        => 'Looking whether this is a live shop or a copy',
		'site_copies'       => 'Looking for other copies of the site',
		'staff'             => 'Counting who works here',
		'staff_activity'    => 'Looking at when staff were here last',
		'staff_hidden'      => 'Looking for accounts that hide',
		'staff_sessions'    => 'Counting open log-ins of staff',
		'store_logs'        => 'Looking at how long the store keeps its logs',
		'store_upkeep'      => "Looking whether the store's database is up to date",
		'stranger'          => 'Reading what the stranger test found',
		'stray_cards'       => 'Looking through notes of orders for card numbers',
		'temporary_logins'  => 'Looking for links that log somebody in',
		'traces'            => 'Looking how far back the lists of changes reach',
		'two_factor'        => 'Looking at the second step at log-in',
		'upload_types'      => 'Looking at what may be uploaded',
		'uploads_execution' => 'Testing whether uploads run code',
		'uploads_files'     => 'Looking for code among the uploads',
		'visibility'        => 'Looking who may see the shop',
		'visitor_actions'   => 'Looking what visitors can have done without a page',
		'weak_passwords'    => 'Reading what the test of passwords has found',
		'webhooks'          => 'Looking at where the shop sends its data',
		'woocommerce'       => 'Looking at the version of WooCommerce',
		'xmlrpc'            => 'Asking the old interface (XML-RPC)',
	);

	/** English; '' for no fact. A fact without words of its own is no reason to fail. */
	public static function words( string $fact ): string {
		return '' === $fact ? '' : self::WORDS[ $fact ] ?? 'Looking at the shop';
	}

	/**
	 * Facts that have words of their own.
	 *
	 * @return list<string>
	 */
	public static function facts(): array {
		return array_keys( self::WORDS );
	}
}
