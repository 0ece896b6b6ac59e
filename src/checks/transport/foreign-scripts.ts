import { and, eq, facts, gt, hasStore, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const checkout = where( facts.page_content.pages, ( page ) => eq( page.page, 'checkout' ) );

export default check( 'information', {
	catalogue_id: 'hdr-sri',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here, so no checkout.', 'store-posture' ),
	show: [
		show( __( 'Hosts whose scripts run on the checkout', 'store-posture' ), pluck( checkout, 'script_hosts' ), 'list' ),
		show( __( 'Scripts from other hosts on the checkout', 'store-posture' ), pluck( checkout, 'foreign_scripts' ), 'list' ),
		show( __( 'Of these, those that browsers compare with a fingerprint', 'store-posture' ), pluck( checkout, 'pinned_scripts' ), 'list' ),
		show(
			__( 'Other pages with scripts from other hosts', 'store-posture' ),
			pluck(
				where( facts.page_content.pages, ( page ) => and( gt( page.foreign_scripts, 0 ), eq( page.page, 'account' ) ) ),
				'page'
			),
			'list'
		),
	],
	title: {
		fail: __( 'Scripts of others on the checkout', 'store-posture' ),
		pass: __( 'Scripts of others on the checkout, for you to know', 'store-posture' ),
		topic: __( 'Scripts of others on the checkout', 'store-posture' ),
	},
	why: __(
		'Each of these hosts can read what customers type on your checkout. If one of them is broken into, so is your checkout. Payment providers forbid fingerprints on their own scripts, so a missing one is no fault.',
		'store-posture'
	),
	steps: [
		__( 'Do you know each of these hosts, and still need it? Remove what nobody needs: old trackers, chats, tests.', 'store-posture' ),
		__( 'What scripts load later is not in this list. The network view of your browser (F12) names it.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	references: [ 'asvs-3.6.1', 'pci-saq-a' ],
} );
