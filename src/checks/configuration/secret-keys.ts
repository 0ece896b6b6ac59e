import { facts, hasStore, isIn, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

export default check( 'critical', {
	catalogue_id: 'cfg-salts',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here, so no shopper\'s cart to open.', 'store-posture' ),
	// WooCommerce signs the cart token with the auth key alone, and the token carries the shopper's id (read in 11.0.1).
	problem: isIn( 'auth', facts.secret_keys.published_schemes ),
	show: [
		show( __( 'Keys that stand in public lists', 'store-posture' ), facts.secret_keys.published_schemes, 'list' ),
		show( __( 'Keys missing, sample text or twice', 'store-posture' ), facts.secret_keys.unset, 'number' ),
	],
	title: {
		fail: __( 'Strangers can open your shoppers\' carts and read their addresses', 'store-posture' ),
		pass: __( 'The key that signs carts stands in no public list we know', 'store-posture' ),
		topic: __( 'The key that signs shoppers\' carts', 'store-posture' ),
	},
	why: __(
		'The key that signs carts here stands in a public sample or image. A stranger who knows it can pass for any shopper. They read that shopper\'s name, e-mail and address.',
		'store-posture'
	),
	steps: [
		__( 'Know first: everybody has to log in again, and carts of guests become empty. Choose a quiet hour of today.', 'store-posture' ),
		{
			text: __( 'On the command line one line makes new keys.', 'store-posture' ),
			when: not( byComposer ),
			snippet: 'wp config shuffle-salts',
		},
		{
			text: __(
				'Or open api.wordpress.org/secret-key/1.1/salt/ in your browser. In wp-config.php, put its eight lines in place of the eight that start with AUTH_KEY.',
				'store-posture'
			),
			when: not( byComposer ),
		},
		{
			text: __( 'Put eight new random keys into .env on the server, one set for each site, and restart PHP.', 'store-posture' ),
			when: byComposer,
		},
		__( 'If the keys came with a container image or a template, change them there too, or they come back.', 'store-posture' ),
		__( 'Log in again, and place a test order.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'api-2', 'owasp-a04', 'gdpr-32' ],
	fix: 'secret-keys',
} );
