import { facts } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'prv-datamap',
	show: [
		show( __( 'People (different e-mail addresses)', 'store-posture' ), facts.records.people, 'number' ),
		show( __( 'Orders', 'store-posture' ), facts.records.orders, 'number' ),
		show( __( 'Accounts', 'store-posture' ), facts.records.accounts, 'number' ),
		show( __( 'Guests who bought without an account', 'store-posture' ), facts.records.guests, 'number' ),
		show( __( 'Oldest order', 'store-posture' ), facts.records.oldest_order, 'date' ),
	],
	title: {
		fail: __( 'How many people you hold data about', 'store-posture' ),
		pass: __( 'How many people you hold data about', 'store-posture' ),
		topic: __( 'People in your database', 'store-posture' ),
	},
	why: __(
		'This is what a thief would carry away, and how many people you would have to write to. After an incident, regulators and insurers ask for these numbers first. Less data kept means less to lose.',
		'store-posture'
	),
	steps: [
		__( 'Write the numbers into your emergency plan.', 'store-posture' ),
		{
			text: __( 'Older than you need? Open WooCommerce, Settings, Accounts & Privacy, "Personal data retention".', 'store-posture' ),
			when: facts.woocommerce.active,
		},
		__( 'Delete exports of customers and old copies of the shop that lie around on computers.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	references: [ 'csf-id.am', 'gdpr-5' ],
} );
