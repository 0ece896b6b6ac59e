import { answers, any, eq, facts, isIn, isProduction, isSeen, not, pluck, when, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const vendor = facts.extension_licences.vendor;
const without = where( vendor, ( extension ) => not( extension.entitled ) );

export default check( 'high', {
	catalogue_id: 'sw-license',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy, and licences are bound to the live one.', 'store-posture' ),
	problem: any( vendor, ( extension ) => not( when( isSeen( extension.entitled ), extension.entitled, eq( answers.licences_paid, 'yes' ) ) ) ),
	show: [
		show( __( 'Without updates', 'store-posture' ), pluck( without, 'slug' ), 'list' ),
		show( __( 'What we saw, in the same order', 'store-posture' ), pluck( without, 'seen' ), 'list' ),
		show(
			__( 'Those whose makers tell nothing', 'store-posture' ),
			pluck(
				where( vendor, ( extension ) => not( isSeen( extension.entitled ) ) ),
				'name'
			),
			'list'
		),
		show( __( 'All licences are running, you told us', 'store-posture' ), eq( answers.licences_paid, 'yes' ), 'yes_no' ),
	],
	title: {
		fail: __( 'A paid plugin or theme gets no updates here', 'store-posture' ),
		pass: __( 'No paid plugin or theme is known to be cut off from updates', 'store-posture' ),
		topic: __( 'Licences of plugins and themes', 'store-posture' ),
	},
	why: __(
		'Makers of paid plugins give fixes only to whoever has a running licence (the right to updates). Without one a known hole stays open. Robots try such holes on every shop they find.',
		'store-posture'
	),
	steps: [
		__( 'Log in at the maker of each one named above. See whether its licence runs, and renew it if not.', 'store-posture' ),
		{
			text: __( 'For those of WooCommerce.com, open WooCommerce, Extensions, My Subscriptions. Renew, or connect the account that bought it.', 'store-posture' ),
			when: any( vendor, ( extension ) => isIn( extension.seen, [ 'subscription_ended', 'no_subscription' ] ) ),
		},
		__( 'Did an agency buy it? Ask whether its licence covers your shop, and who brings you the updates.', 'store-posture' ),
		__( 'Enter the licence key in the settings of the plugin. Then open Dashboard, Updates, and press "Check again".', 'store-posture' ),
		__( 'If you do not want to renew, replace the plugin by one that gets fixes, and delete it.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'plugins.php',
	references: [ 'pci-6.3.3', 'owasp-a03', 'csf-pr.ps' ],
} );
