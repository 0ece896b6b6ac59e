import { isProduction } from '../../judge/build';
import { check } from '../../judge/check';
import { __ } from '../../judge/words';
import { gaveAway, whatGaveAway } from '../stranger';

const groups = [ 'cache' ] as const;

export default check( 'critical', {
	catalogue_id: 'api-cache-leak',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: gaveAway( groups ),
	show: whatGaveAway( groups ),
	title: {
		fail: __( 'A cache shows one customer\'s page to others', 'store-posture' ),
		pass: __( 'Pages of a customer were not shown to others', 'store-posture' ),
		topic: __( 'Customers\' pages in the cache', 'store-posture' ),
	},
	why: __(
		'A cache keeps finished pages to be fast. Where it keeps a customer\'s own page, the next visitor gets it, with name, address and basket. It needs no attacker: shoppers see each other.',
		'store-posture'
	),
	steps: [
		__( 'Switch the page cache off until this is settled: in the cache plugin, at the host, and at the CDN.', 'store-posture' ),
		__( 'Empty it everywhere.', 'store-posture' ),
		__( 'Have it leave out whoever is logged in or has a basket, and the pages of cart, checkout and account.', 'store-posture' ),
		__( 'Forward this to your host: "Please do not cache answers to requests that carry a cookie of WordPress or WooCommerce."', 'store-posture' ),
		__( 'Ask again on "Customer data". A CDN in front is not seen from this server: look with two browsers, too.', 'store-posture' ),
	],
	who: 'host',
	minutes: 20,
	setting: 'admin.php?page=store-posture&tab=customer-data',
	references: [ 'api-1', 'owasp-a01', 'gdpr-32', 'gdpr-33' ],
	proves: 'exposure',
} );
