import { and, data, eq, facts, ge, isProduction, lt, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

// One clue alone is weak: shops begin on a host's own address, and some want no search engine.
const isCopy = and( facts.site_clues.copy_name, not( facts.visibility.search_engines ), lt( facts.site_clues.buyers, data.limits.live_buyers ) );
const isShop = ge( facts.site_clues.buyers, data.limits.live_buyers );

export default check( 'high', {
	catalogue_id: 'cfg-env',
	applies: eq( facts.address.host_kind, 'public' ),
	does_not_apply: __( 'Outsiders cannot reach this address, so it is no live shop.', 'store-posture' ),
	problem: or( and( isProduction, isCopy ), and( not( isProduction ), isShop ) ),
	show: [
		show( __( 'This site calls itself', 'store-posture' ), facts.environment.type ),
		show( __( 'Somebody said so in its settings', 'store-posture' ), facts.environment.declared, 'yes_no' ),
		show( __( 'Its address reads like that of a copy', 'store-posture' ), facts.site_clues.copy_name, 'yes_no' ),
		show( __( 'Search engines are welcome', 'store-posture' ), facts.visibility.search_engines, 'yes_no' ),
		show( __( 'People who paid for something here in the last 7 days', 'store-posture' ), facts.site_clues.buyers, 'number' ),
	],
	title: {
		fail: __( 'This site says it is something else than it is', 'store-posture' ),
		pass: __( 'The site says what it is: the shop, or a copy of it', 'store-posture' ),
		topic: __( 'Live shop or copy', 'store-posture' ),
	},
	why: __(
		'WordPress and plugins ask what a site is. A copy that calls itself the shop mails customers and charges cards. A shop that calls itself a copy is looked at less, here as well.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'If people buy here, set this line in wp-config.php.', 'store-posture' ),
			when: and( not( isProduction ), not( byComposer ) ),
			snippet: "define( 'WP_ENVIRONMENT_TYPE', 'production' );",
		},
		{
			text: __( 'If this is a copy for trying things out, set this line in wp-config.php.', 'store-posture' ),
			when: and( isProduction, not( byComposer ) ),
			snippet: "define( 'WP_ENVIRONMENT_TYPE', 'staging' );",
		},
		{
			text: __( 'Set WP_ENV in the file .env to what this site is: production for the shop, staging for a copy. Then deploy.', 'store-posture' ),
			when: byComposer,
		},
		__( 'On a copy, set payment methods to test mode, and stop mails to customers.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'csf-pr.ps', 'owasp-a02' ],
} );
