import { and, facts, isLive, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

export default check( 'high', {
	catalogue_id: 'tls-siteurl, tls-capable, tls-admin, tls-checkout',
	applies: isLive,
	does_not_apply: __( 'Only a live shop with an address that outsiders can reach is judged here.', 'store-posture' ),
	problem: or(
		not( facts.address.home_https ),
		not( facts.address.siteurl_https ),
		not( facts.address.admin_forced )
	),
	show: [
		show( __( 'Address of the shop uses https', 'store-posture' ), facts.address.home_https, 'yes_no' ),
		show( __( 'Address of WordPress uses https', 'store-posture' ), facts.address.siteurl_https, 'yes_no' ),
		show( __( 'Log-in and wp-admin use https only', 'store-posture' ), facts.address.admin_forced, 'yes_no' ),
		show( __( 'Addresses are fixed in code', 'store-posture' ), facts.address.set_in_code, 'yes_no' ),
		show( __( 'https already works here', 'store-posture' ), facts.https.works, 'yes_no' ),
		show( __( 'WooCommerce forces https at checkout', 'store-posture' ), facts.address.checkout_forced, 'yes_no' ),
		show( __( 'WooCommerce forces http after checkout', 'store-posture' ), facts.address.checkout_unforced, 'yes_no' ),
	],
	title: {
		fail: __( 'Others on the network can read passwords and addresses', 'store-posture' ),
		pass: __( 'The shop and its log-in use https', 'store-posture' ),
		topic: __( 'https addresses of this site', 'store-posture' ),
	},
	why: __(
		'Without https (an encrypted connection) a page crosses the internet like a postcard. Anybody on the same Wi-Fi can read it on the way. They get passwords, addresses and the log-ins of staff and customers.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'If https does not work yet, ask your host for a certificate (the proof that browsers ask for).',
				'store-posture'
			),
			when: not( facts.https.works ),
		},
		{
			text: __(
				'Open Settings, General. Change both addresses from http:// to https:// and save. You will have to log in again.',
				'store-posture'
			),
			when: and(
				not( facts.address.set_in_code ),
				or( not( facts.address.home_https ), not( facts.address.siteurl_https ) )
			),
		},
		{
			text: __( 'The addresses are fixed in code. Change these lines in wp-config.php.', 'store-posture' ),
			when: and(
				facts.address.set_in_code,
				not( byComposer ),
				or( not( facts.address.home_https ), not( facts.address.siteurl_https ) )
			),
			snippet: "define( 'WP_HOME', 'https://example.com' );\ndefine( 'WP_SITEURL', 'https://example.com' );",
		},
		{
			text: __( 'The addresses are fixed in code. Change these lines in .env and deploy.', 'store-posture' ),
			when: and(
				facts.address.set_in_code,
				byComposer,
				or( not( facts.address.home_https ), not( facts.address.siteurl_https ) )
			),
			snippet: 'WP_HOME="https://example.com"\nWP_SITEURL="${WP_HOME}/wp"',
		},
		{
			text: __( 'In wp-config.php, find FORCE_SSL_ADMIN and set it to true.', 'store-posture' ),
			when: and( facts.address.siteurl_https, not( facts.address.admin_forced ) ),
			snippet: "define( 'FORCE_SSL_ADMIN', true );",
		},
		__( 'Open the shop, the checkout and wp-admin once, each at its https address.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'options-general.php#home',
	references: [ 'asvs-12.2.1', 'owasp-a04', 'gdpr-32' ],
	fix: 'https-addresses',
} );
