import { and, any, data, eq, facts, first, fixedInBranch, hasStore, isIn, not, or, pluck, versionLt, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { Data } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

const isOpen = ( leak: Place< Data[ 'woocommerce_leaks' ][ number ] > ) =>
	and(
		not( versionLt( facts.woocommerce.version, leak.since ) ),
		or( eq( leak.feature, '' ), isIn( leak.feature, facts.woocommerce.features_on ) ),
		not( fixedInBranch( facts.woocommerce.version, leak.branches ) )
	);

export default check( 'critical', {
	catalogue_id: 'sw-woo-floor',
	applies: hasStore,
	does_not_apply: __( 'WooCommerce does not run here.', 'store-posture' ),
	problem: any( data.woocommerce_leaks, isOpen ),
	show: [
		show( __( 'WooCommerce version here', 'store-posture' ), facts.woocommerce.version ),
		show( __( 'What is possible', 'store-posture' ), pluck( where( data.woocommerce_leaks, isOpen ), 'summary' ), 'list' ),
		show( __( 'Names of the holes', 'store-posture' ), pluck( where( data.woocommerce_leaks, isOpen ), 'id' ), 'list' ),
		show(
			__( 'Nearest version with the fix (for the first of them)', 'store-posture' ),
			first(
				where( first( where( data.woocommerce_leaks, isOpen ) ).branches, ( row ) =>
					versionLt( facts.woocommerce.version, row.fixed )
				)
			).fixed
		),
	],
	title: {
		fail: __( 'This WooCommerce has a known way to customer data or control', 'store-posture' ),
		pass: __( 'No known way to customer data in this WooCommerce', 'store-posture' ),
		topic: __( 'Known holes in WooCommerce', 'store-posture' ),
	},
	why: __(
		'How to use this hole is public, and this version still has it. A stranger or an ordinary customer can do it, without guessing any password. They get customers\' details, orders or the site itself.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup now.', 'store-posture' ),
		{
			text: __( 'Open Dashboard, Updates, tick WooCommerce and press "Update Plugins". Run the database update it asks for.', 'store-posture' ),
			when: not( byComposer ),
		},
		{
			text: __( 'If a big step is too much today, the command line stays within your line of versions.', 'store-posture' ),
			when: not( byComposer ),
			snippet: 'wp plugin update woocommerce --patch\nwp wc update',
		},
		{
			text: __( 'WooCommerce comes by deployment here. Have the developer raise it and deploy today.', 'store-posture' ),
			when: byComposer,
			snippet: 'composer show --outdated --direct\ncomposer update --with-dependencies',
		},
		__( 'Place a test order afterwards.', 'store-posture' ),
		__( 'Look through Users for administrators you do not know.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'update-core.php',
	references: [ 'pci-6.3.3', 'api-1', 'owasp-a03', 'gdpr-32' ],
} );
