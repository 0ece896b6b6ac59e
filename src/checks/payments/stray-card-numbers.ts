import { facts, gt, hasStore, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'pci-pan',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: or( gt( facts.stray_cards.notes, 0 ), gt( facts.stray_cards.fields, 0 ) ),
	show: [
		show( __( 'Notes of orders with a card number', 'store-posture' ), facts.stray_cards.notes, 'number' ),
		show( __( 'Fields of orders with a card number', 'store-posture' ), facts.stray_cards.fields, 'number' ),
	],
	title: {
		fail: __( 'Full card numbers are kept with orders', 'store-posture' ),
		pass: __( 'No card numbers in the newest orders and their notes', 'store-posture' ),
		topic: __( 'Card numbers kept with orders', 'store-posture' ),
	},
	why: __( 'Somebody typed card numbers into notes, or a plugin stored them. Whoever reads the database, a backup or an order can spend with them. With cards kept, far more of the card rules (PCI DSS) usually apply.', 'store-posture' ),
	steps: [
		__( 'Ask staff who take orders by phone: card numbers go into the payment provider\'s own page (virtual terminal), nowhere else.', 'store-posture' ),
		__( 'Look through the notes of recent orders, and delete those with numbers.', 'store-posture' ),
		__( 'For fields: ask your developer which plugin writes them, and have that stopped first.', 'store-posture' ),
		__( 'Then have the numbers removed from the database. Remember that backups still hold them.', 'store-posture' ),
		__( 'Ask your card payment provider (acquirer) what else you have to do.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 60,
	setting: 'admin.php?page=wc-orders',
	references: [ 'pci-3.2.1', 'pci-3.1.1' ],
} );
