import { and, answers, eq, facts, hasStore, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'pci-tpsp',
	applies: and( isProduction, hasStore, facts.gateways.takes_cards ),
	does_not_apply: __( 'Judged only on a live WooCommerce store that takes cards.', 'store-posture' ),
	problem: eq( answers.pci_provider_list, 'no' ),
	show: [
		show( __( 'Kept, with their papers, you told us', 'store-posture' ), eq( answers.pci_provider_list, 'yes' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Nobody keeps track of who else handles card payments', 'store-posture' ),
		pass: __( 'Providers of card payments are listed, you told us', 'store-posture' ),
		topic: __( 'List of payment providers and their papers', 'store-posture' ),
	},
	why: __( 'Payment provider, host and agency each take care of a part of the card rules. Without their papers you answer for all of it. After a theft nobody can say whose part failed.', 'store-posture' ),
	steps: [
		__( 'List all who touch card payments: payment provider, host, agency, plugins that load at the checkout.', 'store-posture' ),
		__( 'Ask each for its yearly card paper (AOC) and for who takes care of what.', 'store-posture' ),
		__( 'Note the date on which each paper ends, and ask again before.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 60,
	references: [ 'pci-12.8.1', 'pci-12.8.4' ],
} );
