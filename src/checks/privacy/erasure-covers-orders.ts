import { and, facts, gt, hasStore, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'prv-erase',
	applies: and( hasStore, gt( facts.records.orders, 0 ) ),
	does_not_apply: __( 'No WooCommerce store with orders is here.', 'store-posture' ),
	problem: not( facts.erasure.orders ),
	show: [
		show( __( 'An erasure takes people out of their orders', 'store-posture' ), facts.erasure.orders, 'yes_no' ),
		show( __( 'An erasure ends their downloads (not judged)', 'store-posture' ), facts.erasure.downloads, 'yes_no' ),
	],
	title: {
		fail: __( 'Erasing a customer leaves their name in all their orders', 'store-posture' ),
		pass: __( 'Erasing a customer also takes them out of their orders', 'store-posture' ),
		topic: __( 'What an erasure reaches', 'store-posture' ),
	},
	why: __( 'When you press "Erase", the account is cleaned, and names and addresses in orders stay. You then tell a person something that is only half true. Tax law may want some invoices kept, which is a good reason to know which.', 'store-posture' ),
	steps: [
		__( 'Ask your accountant whether invoices exist outside of WooCommerce, and how long they must stay.', 'store-posture' ),
		__( 'If orders may go, open WooCommerce, Settings, Accounts & Privacy, "Account erasure requests".', 'store-posture' ),
		__( 'Tick "Remove personal data from orders on request" and save.', 'store-posture' ),
		__( 'If orders must stay, choose "Live with it" here and name the law, and say so on your privacy page.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=account#woocommerce_erasure_request_removes_order_data',
	references: [ 'gdpr-17', 'gdpr-5' ],
} );
