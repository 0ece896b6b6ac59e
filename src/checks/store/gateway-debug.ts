import { and, any, facts, hasStore, isProduction, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { GatewaysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Gateway = NonNullable< GatewaysFact[ 'list' ] >[ number ];

const keepsNotes = ( gateway: Place< Gateway > ) => and( gateway.enabled, gateway.debug_log );

export default check( 'medium', {
	catalogue_id: 'wc-logs-age',
	applies: and( isProduction, hasStore ),
	does_not_apply: __( 'Judged only on a live WooCommerce store.', 'store-posture' ),
	problem: any( facts.gateways.list, keepsNotes ),
	show: [ show( __( 'Write down what passes through them', 'store-posture' ), pluck( where( facts.gateways.list, keepsNotes ), 'title' ), 'list' ) ],
	title: {
		fail: __( 'A payment method writes down what shoppers send it', 'store-posture' ),
		pass: __( 'Payment methods keep no notes for finding errors', 'store-posture' ),
		topic: __( 'Debug log of payment methods', 'store-posture' ),
	},
	why: __( 'A debug log is for finding one error, and is forgotten afterwards. It often holds names, addresses and parts of payments. Whoever gets at the log folder reads them all.', 'store-posture' ),
	steps: [
		__( 'Open WooCommerce, Settings, Payments, and the method named above.', 'store-posture' ),
		__( 'Switch its debug log or logging off, unless somebody is looking for an error just now.', 'store-posture' ),
		__( 'Open WooCommerce, Status, Logs, and delete the logs of this method that nobody needs.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=checkout',
	references: [ 'pci-3.2.1', 'asvs-14.2.7' ],
} );
