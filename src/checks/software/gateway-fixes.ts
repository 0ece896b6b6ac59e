import { and, any, data, eq, facts, fixedInBranch, hasStore, not, pluck, versionLt, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { Data } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

const isOpen = ( leak: Place< Data[ 'gateway_leaks' ][ number ] > ) =>
	any( facts.active_plugins.list, ( plugin ) =>
		and(
			eq( plugin.file, leak.plugin ),
			not( versionLt( plugin.version, leak.since ) ),
			not( fixedInBranch( plugin.version, leak.branches ) )
		)
	);

export default check( 'critical', {
	catalogue_id: 'sw-woo-floor',
	applies: hasStore,
	does_not_apply: __( 'WooCommerce does not run here.', 'store-posture' ),
	problem: any( data.gateway_leaks, isOpen ),
	show: [
		show( __( 'Payment plugins', 'store-posture' ), pluck( where( data.gateway_leaks, isOpen ), 'name' ), 'list' ),
		show( __( 'What is possible', 'store-posture' ), pluck( where( data.gateway_leaks, isOpen ), 'summary' ), 'list' ),
		show( __( 'Names of the holes', 'store-posture' ), pluck( where( data.gateway_leaks, isOpen ), 'id' ), 'list' ),
	],
	title: {
		fail: __( 'A payment plugin has a known way to customer data or control', 'store-posture' ),
		pass: __( 'No known way to customer data in the payment plugins we know', 'store-posture' ),
		topic: __( 'Known holes in payment plugins', 'store-posture' ),
	},
	why: __(
		'How to use these holes is public, and robots try them on every shop. A stranger needs no password. They get customers\' details, or the site itself.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup now.', 'store-posture' ),
		{
			text: __( 'Open Dashboard, Updates, tick the payment plugin and press "Update Plugins".', 'store-posture' ),
			when: not( byComposer ),
		},
		{
			text: __( 'Plugins come by deployment here. Have the developer raise this one and deploy today.', 'store-posture' ),
			when: byComposer,
		},
		__( 'Pay for a test order afterwards.', 'store-posture' ),
		__( 'Look through Users for administrators you do not know. If there is one, open Emergency.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'update-core.php',
	references: [ 'pci-6.3.3', 'api-1', 'owasp-a03', 'gdpr-32' ],
} );
