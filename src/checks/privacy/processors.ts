import { and, answers, eq, facts, gt, hasStore } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'prv-processors',
	applies: and( hasStore, gt( facts.records.people, 0 ) ),
	does_not_apply: __( 'No WooCommerce store with customers\' data is here.', 'store-posture' ),
	problem: eq( answers.processor_list, 'no' ),
	show: [
		show( __( 'Services and contracts are listed, you told us', 'store-posture' ), eq( answers.processor_list, 'yes' ), 'yes_no' ),
		show( __( 'People you hold data about', 'store-posture' ), facts.records.people, 'number' ),
	],
	title: {
		fail: __( 'Nobody knows which services get the customers\' data', 'store-posture' ),
		pass: __( 'Services that get customers\' data are listed, you told us', 'store-posture' ),
		topic: __( 'Services that get customers\' data', 'store-posture' ),
	},
	why: __( 'A leak at your newsletter or shipping service is a leak of your customers. You then have to tell them, and often the regulator. Without a list you find out last, and cannot say what was taken.', 'store-posture' ),
	steps: [
		__( 'Go through the list of plugins and your bills: who gets names, addresses or orders?', 'store-posture' ),
		__( 'Write down for each: what it gets, where it lies, and whom you ring.', 'store-posture' ),
		__( 'Get the contract for data (DPA) from each; most have one ready on their website.', 'store-posture' ),
		__( 'Switch off what nobody needs. This is not legal advice.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 60,
	setting: 'plugins.php',
	references: [ 'gdpr-28', 'csf-id.am' ],
} );
