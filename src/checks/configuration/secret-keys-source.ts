import { and, count, data, facts, gt, hasStore, isIn, lt, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { byComposer, onManagedHost } from '../servers';

export default check( 'medium', {
	catalogue_id: 'cfg-salts',
	problem: or(
		gt( facts.secret_keys.unset, 0 ),
		lt( facts.secret_keys.shortest, data.limits.key_length ),
		// In a store, a public auth key is secret-keys' own finding.
		and(
			gt( count( facts.secret_keys.published_schemes ), 0 ),
			not( and( hasStore, isIn( 'auth', facts.secret_keys.published_schemes ) ) )
		)
	),
	show: [
		show( __( 'Of eight keys: missing, sample text or twice', 'store-posture' ), facts.secret_keys.unset, 'number' ),
		show( __( 'Shortest key, in characters', 'store-posture' ), facts.secret_keys.shortest, 'number' ),
		show( __( 'Wanted at least, in characters', 'store-posture' ), data.limits.key_length, 'number' ),
		show( __( 'Keys that stand in public lists', 'store-posture' ), facts.secret_keys.published_schemes, 'list' ),
	],
	title: {
		fail: __( 'The keys that sign log-ins are missing, short or public', 'store-posture' ),
		pass: __( 'The keys that sign log-ins are set, long and all different', 'store-posture' ),
		topic: __( 'Keys that sign log-ins', 'store-posture' ),
	},
	why: __(
		'WordPress signs each log-in with keys from its settings. Where they are missing, it keeps keys in the database. Whoever gets a copy of the database, or knows a public key, can then forge such signatures.',
		'store-posture'
	),
	steps: [
		__( 'Know first: everybody has to log in again, and carts of guests become empty. Choose a quiet hour.', 'store-posture' ),
		{
			text: __( 'On the command line one line makes new keys.', 'store-posture' ),
			when: not( byComposer ),
			snippet: 'wp config shuffle-salts',
		},
		{
			text: __(
				'Or open api.wordpress.org/secret-key/1.1/salt/ in your browser. In wp-config.php, put its eight lines in place of those that start with AUTH_KEY.',
				'store-posture'
			),
			when: not( byComposer ),
		},
		{
			text: __( 'Put eight new random keys into .env on the server, one set for each site, and restart PHP.', 'store-posture' ),
			when: byComposer,
		},
		{
			text: __( 'If you cannot change wp-config.php at your host, ask: "Please give our site eight new secret keys."', 'store-posture' ),
			when: onManagedHost,
		},
		__( 'Log in again, and open the shop once.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'owasp-a04', 'csf-pr.ds' ],
	fix: 'secret-keys',
} );
