<?php
declare(strict_types=1);

namespace StorePosture\Report;

/**
 * The owner's words for the values of facts that are shown or decide. English; whoever shows them translates.
 */
final class ValueWords {
	/** By field. */
	public const TABLE = array(
		'facts.address.host_kind'             => array(
			'public'  => 'An address on the internet',
			'local'   => 'An address of this computer',
			'private' => 'An address of a private network',
			'ip'      => 'A number instead of a name',
		),
		'facts.api_keys.list.permissions'     => array(
			'read'       => 'Read',
			'write'      => 'Write',
			'read_write' => 'Read and write',
			'none'       => 'Nothing',
		),
		'facts.auto_updates.core'             => array(
			'open'            => 'Nothing',
			'constant'        => 'A line in wp-config.php',
			'filter'          => 'A plugin or the theme',
			'option'          => 'A setting of WordPress',
			'version_control' => 'The folder of a version control',
			'file_rights'     => 'The rights of the files',
			'failed_before'   => 'The last one failed',
		),
		'facts.auto_updates.extensions'       => array(
			'open'            => 'Nothing',
			'constant'        => 'A line in wp-config.php',
			'filter'          => 'A plugin or the theme',
			'version_control' => 'The folder of a version control',
			'file_rights'     => 'The rights of the files',
		),
		'facts.banners.list.what'             => array(
			'server_version' => 'Version of the web server',
			'php_version'    => 'Version of PHP',
			'generator'      => 'Version of WordPress in the pages',
			'readme'         => 'Read-me file of WordPress',
			'licence'        => 'Licence file of WordPress',
			'table_prefix'   => 'Usual names of the tables',
		),
		'facts.database_server.engine'        => array(
			'mysql'   => 'MySQL',
			'mariadb' => 'MariaDB',
			'percona' => 'Percona Server',
			'sqlite'  => 'SQLite, a file',
			'other'   => 'Another one',
		),
		'facts.database_server.maintained_by' => array(
			'nobody_else' => 'Its makers alone, as far as we can see',
			'debian'      => 'Debian',
			'ubuntu'      => 'Ubuntu',
			'red_hat'     => 'Red Hat or a relative',
			'amazon'      => 'Amazon',
			'azure'       => 'Microsoft Azure',
			'google'      => 'Google',
		),
		'facts.document_folders.list.kind'    => array(
			'invoice' => 'Invoices',
			'form'    => 'Files sent by a form',
		),
		'facts.extension_files.plugins.state' => array(
			'same'     => 'As released',
			'changed'  => 'Code was changed',
			'unlisted' => 'WordPress.org has no list of its files',
		),
		'facts.plugin_directory.entries.closed_for' => array(
			'nothing'  => 'Not closed',
			'security' => 'A security problem',
			'author'   => 'Its author asked for it',
			'rules'    => 'It broke the rules of the directory',
			'merged'   => 'It became part of WordPress',
			'other'    => 'No reason that we know',
		),
		'facts.plugin_directory.entries.state' => array(
			'listed' => 'In the directory',
			'closed' => 'Closed',
		),
		'facts.certificate.twin_name' => array(
			'none' => 'The other name (with or without www) does not exist',
			'ok' => 'The certificate covers it',
			'bad' => 'The certificate does not cover it',
		),
		'facts.baseline.settings.name'        => array(
			'siteurl'            => 'Address of WordPress',
			'admin_email'        => 'E-mail address of the site',
			'default_role'       => 'Role of new accounts',
			'users_can_register' => 'Whether anybody can sign up',
		),
		'facts.checkout.kind'                 => array(
			'block'   => 'Block checkout',
			'classic' => 'Classic checkout',
			'both'    => 'Block checkout and classic checkout',
			'other'   => 'Another kind',
		),
		'facts.client_address.seen'           => array(
			'visitor' => 'Those of the visitors',
			'proxy'   => 'That of a proxy or CDN, for everybody',
		),
		'facts.cookies.list.kind'             => array(
			'staff'       => 'Log-in of staff',
			'shopper'     => 'Basket and address of a shopper',
			'php_session' => 'Session of PHP',
		),
		'facts.core_routes.answers.route'     => array(
			'wp/v2/settings'           => 'Settings of the site',
			'wp/v2/plugins'            => 'List of plugins',
			'wp/v2/themes'             => 'List of themes',
			'wp/v2/posts?status=draft' => 'Drafts that are not published',
			'wp/v2/users?context=edit' => 'Accounts with their e-mail addresses',
		),
		'facts.cors.surfaces.answer' => array(
			'closed' => 'No other site may read it',
			'public' => 'Other sites may read what everybody may',
			'private' => 'Other sites may read what only the visitor may',
		),
		'facts.cors.surfaces.surface'         => array(
			'account'    => 'Account page',
			'checkout'   => 'Checkout',
			'store_cart' => 'Basket over the API',
			'ajax'       => 'Requests behind the pages (admin-ajax)',
			'rest'       => 'REST API',
		),
		'facts.data_requests.list.kind'       => array(
			'export' => "A copy of somebody's data",
			'erase'  => "Erasing somebody's data",
			'other'  => 'Another request',
		),
		'facts.debug.set_by'                  => array(
			'constant' => 'Set in wp-config.php',
			'ini'      => 'Set in the PHP settings of the server',
			'plugin'   => 'Set by a plugin',
			'nobody'   => 'Set by nobody',
		),
		'facts.directory_listing.places.place' => array(
			'uploads'  => 'Folder of uploads',
			'plugins'  => 'Folder of plugins',
			'includes' => 'Folder of WordPress itself (wp-includes)',
			'content'  => 'Folder of content (wp-content)',
		),
		'facts.downloads.approved_mode'       => array(
			'enabled'  => 'Switched on',
			'disabled' => 'Switched off',
		),
		'facts.downloads.method'              => array(
			'force'     => 'Force downloads',
			'xsendfile' => 'X-Accel-Redirect/X-Sendfile',
			'redirect'  => 'Redirect only',
		),
		'facts.environment.type'              => array(
			'production'  => 'Live site (production)',
			'staging'     => 'Copy for trying things out (staging)',
			'development' => 'Site in the making (development)',
			'local'       => 'Site on somebody\'s own computer (local)',
		),
		'facts.file_editor.blocked_by'        => array(
			'nobody'   => 'Not switched off',
			'constant' => 'Switched off in wp-config.php',
			'host'     => 'Switched off by the host',
			'filter'   => 'Switched off by a plugin',
		),
		'facts.folders.list.name'             => array(
			'downloads' => 'Folder of files for sale (woocommerce_uploads)',
			'logs'      => 'Folder of logs (wc-logs)',
		),
		'facts.gateways.list.route'           => array(
			'offline'        => 'No card details',
			'redirect'       => 'On a page of the payment provider',
			'embedded'       => 'In fields of the payment provider inside your page',
			'own_fields'     => 'In fields of your own page',
			'through_server' => 'Through your own server',
		),
		'facts.https.plain_home'              => self::PLAIN,
		'facts.https.plain_page'              => self::PLAIN,
		'facts.injected_content.texts.sign'   => array(
			'hidden_links'     => 'Links that nobody can see',
			'scrambled_script' => 'A scrambled script',
		),
		'facts.login_limit.state' => array(
			'on' => 'Switched on',
			'off' => 'There, but switched off',
			'none' => 'There is none',
		),
		'facts.login_names.doors.door'        => array(
			'author_page' => 'Pages of authors',
			'rest_users'  => 'List of users over the API',
			'sitemap'     => 'Site map',
			'oembed'      => 'Previews for other sites (oEmbed)',
			'feed'        => 'Feed of articles',
		),
		'facts.loopback.obstacle'             => array(
			'none'        => 'Nothing',
			'refused'     => 'The connection is refused',
			'timeout'     => 'No answer in time',
			'dns'         => 'The server does not find its own name',
			'certificate' => 'The certificate is not accepted',
			'firewall'    => 'A firewall turns it away',
			'password'    => 'A password stands before the site',
			'challenge'   => 'A test for robots',
			'other_site'  => 'Another site answers',
			'other'       => 'Something else',
		),
		'facts.mail.transport'                => array(
			'php'     => 'By the web server itself',
			'smtp'    => 'Through a mail server (SMTP)',
			'service' => 'Through a mail service',
		),
		'facts.mail_domain.dmarc' => array(
			'none' => 'No rule',
			'monitor' => 'Forged mail is reported, and delivered',
			'enforced' => 'Forged mail is turned away',
			'broken' => 'A rule that nobody can read',
		),
		'facts.mail_domain.kind' => array(
			'own' => 'A domain of its own',
			'freemail' => 'A provider that gives mailboxes away',
			'local' => 'No public domain',
		),
		'facts.mail_domain.spf' => array(
			'none' => 'No list of senders',
			'open' => 'A list that lets everybody send',
			'several' => 'Several lists, so that none counts',
			'present' => 'A list of senders',
		),
		'facts.order_guards.anonymous_may_read' => array(
			'orders'    => 'Orders',
			'coupons'   => 'Coupons',
			'customers' => 'Customers',
			'settings'  => 'Settings',
			'reports'   => 'Reports',
			'webhooks'  => 'Webhooks',
		),
		'facts.order_guards.callbacks.hook'   => array(
			'woocommerce_order_received_verify_known_shoppers'  => 'Log-in before a thank-you page',
			'woocommerce_order_email_verification_required'     => 'E-mail address asked before an order page',
			'woocommerce_order_email_verification_grace_period' => 'Time in which nobody is asked',
		),
		'facts.page_content.pages.page'       => array(
			'home'     => 'Home page',
			'account'  => 'Account page',
			'checkout' => 'Checkout',
			'login'    => 'Log-in page',
		),
		'facts.page_headers.hsts'             => array(
			'absent'  => 'Not there',
			'invalid' => 'There, but not valid',
			'present' => 'There, and valid',
		),
		'facts.page_headers.pages.csp' => array(
			'none' => 'No content policy',
			'report_only' => 'A content policy that only reports',
			'open' => 'A content policy that leaves a way open',
			'limits' => 'A content policy that limits',
		),
		'facts.page_headers.pages.framing'    => array(
			'any'   => 'Any website',
			'same'  => 'This site only',
			'named' => 'Websites that are named',
			'none'  => 'Nobody',
		),
		'facts.page_headers.pages.page'       => array(
			'home'     => 'Front page',
			'account'  => 'Account page',
			'checkout' => 'Checkout',
		),
		'facts.page_headers.pages.referrer' => array(
			'absent' => 'Not set: other sites are told the name of this site only',
			'strict' => 'Other sites are told little',
			'leaky' => 'Other sites are told the whole address',
		),
		'facts.page_headers.upload' => array(
			'none' => 'No picture of the library lies on this site',
			'with' => 'Files keep to their type',
			'without' => 'Browsers may guess the type of a file',
		),
		'facts.php.packaged_by'               => array(
			'debian-11'    => 'Debian 11',
			'debian-12'    => 'Debian 12',
			'debian-13'    => 'Debian 13',
			'ubuntu-20.04' => 'Ubuntu 20.04',
			'ubuntu-22.04' => 'Ubuntu 22.04',
			'ubuntu-24.04' => 'Ubuntu 24.04',
			'rhel-8'       => 'Red Hat Enterprise Linux 8',
			'rhel-9'       => 'Red Hat Enterprise Linux 9',
			'rhel-10'      => 'Red Hat Enterprise Linux 10',
		),
		'facts.privacy_page.status'           => array(
			'publish'    => 'Published',
			'future'     => 'Planned for later',
			'draft'      => 'Draft',
			'auto-draft' => 'Draft',
			'pending'    => 'Waiting for review',
			'private'    => 'Private',
			'trash'      => 'In the trash',
		),
		'facts.scheduler.runner'              => array(
			'visits' => 'Visits of the site',
			'server' => 'The server',
		),
		'facts.secret_keys.published_schemes' => array(
			'auth'        => 'Log-in to wp-admin without https',
			'secure_auth' => 'Log-in to wp-admin',
			'logged_in'   => 'Recognising who is logged in',
			'nonce'       => 'Forms and buttons',
		),
		'facts.security_txt.hosts.canonical'  => array(
			'none'       => 'It names no address',
			'listed'     => 'It names this address',
			'not_listed' => 'It names other addresses only',
		),
		'facts.security_txt.hosts.host_kind'  => array(
			'home' => 'This address',
			'twin' => 'The same address with or without www',
		),
		'facts.served_files.tools.kind'       => array(
			'adminer'        => 'Database tool (Adminer or phpMyAdmin)',
			'search_replace' => 'Tool that rewrites the database',
			'file_manager'   => 'File manager',
			'sql_client'     => 'Database tool',
			'password_reset' => 'Tool that resets passwords',
			'installer'      => 'Left-over installer',
		),
		'facts.server.software'               => array(
			'apache'    => 'Apache',
			'nginx'     => 'nginx',
			'litespeed' => 'LiteSpeed',
			'iis'       => 'Microsoft IIS',
			'php'       => 'PHP\'s own small server',
			'other'     => 'Another one',
		),
		'facts.sign_up_forms.forms.form'      => array(
			'wordpress_form' => 'Form of WordPress',
			'account_page'   => 'Account page of the shop',
		),
		'facts.staff_hidden.accounts.how'     => array(
			'left_out_of_list'   => 'Left out of the list of users',
			'right_without_role' => 'Holds the rights without the role',
			'no_such_user'       => 'Rights of an account that is gone',
		),
		'facts.store_logs.handler'            => array(
			'files'    => 'Files',
			'database' => 'The database',
			'other'    => 'Another place',
		),
		'facts.uploads_execution.places.place' => array(
			'uploads'   => 'Folder of uploads',
			'month'     => "This month's folder of uploads",
			'downloads' => 'Folder of files for sale',
		),
		'facts.visibility.coming_soon'        => array(
			'off'   => 'Open',
			'store' => "The shop's pages are not open yet",
			'site'  => 'The whole site is not open yet',
		),
		'facts.weak_passwords.accounts.guessed' => array(
			'none'       => 'Not guessed',
			'common'     => 'One of the most used in the world',
			'login_name' => 'The log-in name',
			'shop_name'  => "The shop's name",
		),
		'facts.webhooks.list.scheme'          => array(
			'http'  => 'Without encryption (http)',
			'https' => 'With encryption (https)',
		),
		'facts.webhooks.list.status'          => array(
			'active'   => 'Active',
			'paused'   => 'Paused',
			'disabled' => 'Disabled',
		),
		'facts.webhooks.list.topic'           => array(
			'customer.created' => 'New customers',
			'customer.updated' => 'Changed customers',
			'customer.deleted' => 'Deleted customers',
			'order.created'    => 'New orders',
			'order.updated'    => 'Changed orders',
			'order.deleted'    => 'Deleted orders',
			'order.restored'   => 'Orders taken back from the trash',
		),
		'facts.woocommerce.usage_sharing'     => array(
			'on'    => 'Figures are sent',
			'off'   => 'Nothing is sent',
			'unset' => 'Nobody chose, so nothing is sent',
		),
	);

	private const PLAIN = array(
		'closed'      => 'Closed',
		'redirects'   => 'Goes on to https',
		'serves'      => 'Shows the page without encryption',
		'stays_plain' => 'Goes on, but without encryption',
		'other_host'  => 'Goes on to another address',
	);
}
