import { and, answers, eq, facts, hasStore, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'pci-dates',
	applies: and( isProduction, hasStore, facts.gateways.takes_cards ),
	does_not_apply: __( 'Judged only on a live WooCommerce store that takes cards.', 'store-posture' ),
	problem: eq( answers.pci_outside_scan, 'no' ),
	show: [
		show( __( 'Passed in the last three months, you told us', 'store-posture' ), eq( answers.pci_outside_scan, 'yes' ), 'yes_no' ),
		show( __( 'Not needed, says the payment provider, you told us', 'store-posture' ), eq( answers.pci_outside_scan, 'not_needed' ), 'yes_no' ),
	],
	title: {
		fail: __( 'The outside scan that card rules ask for is overdue', 'store-posture' ),
		pass: __( 'The outside scan is up to date or not needed, you told us', 'store-posture' ),
		topic: __( 'Scan by an approved firm (ASV)', 'store-posture' ),
	},
	why: __( 'Many shops that take cards must have an approved firm (ASV) look from outside every three months. It finds old software and open doors before thieves do. Without a passed scan the yearly questionnaire does not count.', 'store-posture' ),
	steps: [
		__( 'Ask your payment provider whether you need it, and whether a firm is included.', 'store-posture' ),
		__( 'If so, order a scan of the address of the shop. Tell your host the day before.', 'store-posture' ),
		__( 'Have your developer mend what it finds, and let it run again until it passes.', 'store-posture' ),
		__( 'Put the next date, in three months, into the calendar.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 60,
	references: [ 'pci-11.3.2' ],
} );
