import { answers, eq, facts, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'business-owner',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: eq( answers.risk_owner, 'no' ),
	show: [
		show( __( 'People whose data is at stake', 'store-posture' ), facts.records.people, 'number' ),
		show( __( 'Orders at stake', 'store-posture' ), facts.records.orders, 'number' ),
		show( __( 'An average hour offline costs', 'store-posture' ), facts.orders.hour_amount, 'money' ),
		show( __( 'The busiest hour offline costs', 'store-posture' ), facts.orders.busiest_hour_amount, 'money' ),
		show( __( 'Counted in', 'store-posture' ), facts.orders.currency ),
		show( __( 'Counted from so many paid orders of 90 days', 'store-posture' ), facts.orders.paid_orders_90d, 'number' ),
		show( __( 'One person answers for it, you told us', 'store-posture' ), eq( answers.risk_owner, 'yes' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Nobody answers for what a break-in would cost you', 'store-posture' ),
		pass: __( 'One person answers for the risk of a break-in', 'store-posture' ),
		topic: __( 'Who answers for the risk', 'store-posture' ),
	},
	why: __(
		'A break-in is a loss for the business, not a fault of technology. If nobody decides, each fix waits for somebody else\'s money and time. The numbers here show what you lose while it waits.',
		'store-posture'
	),
	steps: [
		__( 'Name one person who decides and pays: in a small company that is you.', 'store-posture' ),
		__( 'Name who stands in on holidays, and tell both.', 'store-posture' ),
		__( 'Show them the numbers above and the three next things on the start page.', 'store-posture' ),
		__( 'Agree on a fixed half hour a month for this list.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	references: [ 'gdpr-24', 'csf-gv.rr', 'csf-id.ra' ],
} );
