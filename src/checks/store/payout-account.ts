import { and, count, facts, gt, hasStore, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'wc-payout',
	applies: and( hasStore, facts.baseline.kept ),
	does_not_apply: __( 'There is no store here, or this is the first look.', 'store-posture' ),
	problem: gt( count( facts.baseline.payouts ), 0 ),
	show: [
		show( __( 'Payment methods with another account', 'store-posture' ), pluck( facts.baseline.payouts, 'title' ), 'list' ),
		show( __( 'Compared with how it was on', 'store-posture' ), facts.baseline.since, 'date' ),
	],
	title: {
		fail: __( 'The account that payments go to has changed', 'store-posture' ),
		pass: __( 'Payments go to the same accounts as before', 'store-posture' ),
		topic: __( 'Accounts that payments go to', 'store-posture' ),
	},
	why: __(
		'Whoever can change this setting can send your takings to themselves. Orders look normal meanwhile. We compare digests and keep no account number.',
		'store-posture'
	),
	steps: [
		__( 'Open the payment method named above and read whose account stands there.', 'store-posture' ),
		__( 'Compare it with a letter or statement of your bank or provider, not with a mail.', 'store-posture' ),
		__( 'If it is yours, press "This was me" beside it.', 'store-posture' ),
		__( 'If not, switch the method off, ring your provider, and open Emergency.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 3,
	setting: 'admin.php?page=wc-settings&tab=checkout',
	references: [ 'csf-de.cm' ],
} );
