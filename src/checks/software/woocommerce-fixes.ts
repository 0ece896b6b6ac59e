import { and, any, data, facts, first, fixedInBranch, hasStore, not, pluck, versionLt, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { Data } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

const isOpen = ( fix: Place< Data[ 'woocommerce_fixes' ][ number ] > ) =>
	and(
		not( versionLt( facts.woocommerce.version, fix.since ) ),
		not( fixedInBranch( facts.woocommerce.version, fix.branches ) )
	);

export default check( 'high', {
	catalogue_id: 'sw-woo-floor',
	applies: hasStore,
	does_not_apply: __( 'WooCommerce does not run here.', 'store-posture' ),
	problem: any( data.woocommerce_fixes, isOpen ),
	show: [
		show( __( 'WooCommerce version here', 'store-posture' ), facts.woocommerce.version ),
		show( __( 'What is possible', 'store-posture' ), pluck( where( data.woocommerce_fixes, isOpen ), 'summary' ), 'list' ),
		show( __( 'Names of the holes', 'store-posture' ), pluck( where( data.woocommerce_fixes, isOpen ), 'id' ), 'list' ),
		show(
			__( 'Nearest version with the fix (for the first of them)', 'store-posture' ),
			first(
				where( first( where( data.woocommerce_fixes, isOpen ) ).branches, ( row ) =>
					versionLt( facts.woocommerce.version, row.fixed )
				)
			).fixed
		),
	],
	title: {
		fail: __( 'One stolen staff account could take over the shop', 'store-posture' ),
		pass: __( 'WooCommerce has the known fixes for staff accounts', 'store-posture' ),
		topic: __( 'Holes in WooCommerce that need a staff account', 'store-posture' ),
	},
	why: __(
		'This WooCommerce lacks fixes for holes that need a member of staff. Somebody with one staff password, or a trap laid for your staff, can use them. They get the whole database or the rights of an administrator.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup, or check that there is one of today.', 'store-posture' ),
		{
			text: __( 'Open Dashboard, Updates, tick WooCommerce and press "Update Plugins". Run the database update it asks for.', 'store-posture' ),
			when: not( byComposer ),
		},
		{
			text: __( 'WooCommerce comes by deployment here. Have the developer raise it and deploy.', 'store-posture' ),
			when: byComposer,
			snippet: 'composer show --outdated --direct\ncomposer update --with-dependencies',
		},
		__( 'Place a test order afterwards.', 'store-posture' ),
		__( 'Until then: a second log-in step for everybody on the staff makes a stolen password useless.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'update-core.php',
	references: [ 'pci-6.3.3', 'owasp-a03', 'csf-pr.ps' ],
} );
