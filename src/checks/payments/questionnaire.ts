import { and, answers, eq, facts, hasStore, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'pci-dates',
	applies: and( isProduction, hasStore, facts.gateways.takes_cards ),
	does_not_apply: __( 'Judged only on a live WooCommerce store that takes cards.', 'store-posture' ),
	problem: eq( answers.pci_questionnaire, 'no' ),
	show: [
		show( __( 'Filled in during the last 12 months, you told us', 'store-posture' ), eq( answers.pci_questionnaire, 'yes' ), 'yes_no' ),
		show( __( 'Not needed, says the payment provider, you told us', 'store-posture' ), eq( answers.pci_questionnaire, 'not_asked' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Nobody has filled in this year\'s card questionnaire', 'store-posture' ),
		pass: __( 'The card questionnaire is up to date, you told us', 'store-posture' ),
		topic: __( 'Yearly card questionnaire (PCI SAQ)', 'store-posture' ),
	},
	why: __( 'Whoever takes cards answers to the card brands, by way of the payment provider. Many want a yearly questionnaire (PCI SAQ). After a theft of cards they ask for it first, and some charge a monthly fee while it is missing.', 'store-posture' ),
	steps: [
		__( 'Log in to the portal of your payment provider, and look for "PCI".', 'store-posture' ),
		__( 'Ask the provider which questionnaire applies to you. We only show what usually does.', 'store-posture' ),
		__( 'Fill it in with your developer: some questions are about the site.', 'store-posture' ),
		__( 'Keep the result, with its date, where two people find it.', 'store-posture' ),
		__( 'This is not legal advice. Your card payment provider (acquirer) has the last word.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 60,
	references: [ 'pci-saq-a' ],
} );
