import { count, facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'information', {
	catalogue_id: 'cfg-http-block',
	problem: gt( count( facts.outbound.missing ), 0 ),
	show: [
		show( __( 'WordPress may not ask other servers', 'store-posture' ), facts.outbound.blocked, 'yes_no' ),
		show( __( 'Hosts it cannot reach, but needs', 'store-posture' ), facts.outbound.missing, 'list' ),
	],
	title: {
		fail: __( 'WordPress is forbidden to ask for its own updates', 'store-posture' ),
		pass: __( 'WordPress may ask for its updates', 'store-posture' ),
		topic: __( 'Requests to other servers', 'store-posture' ),
	},
	why: __(
		'Somebody forbade WordPress to ask other servers, which is fine. But the hosts that its updates come from are not on the list. So it hears of no hole that was closed.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Add these hosts to the list in wp-config.php. The star stands for all names before it.', 'store-posture' ),
			snippet: "define( 'WP_ACCESSIBLE_HOSTS', '*.wordpress.org' );",
		},
		__( 'Keep the hosts that stand there, with commas between them. Payment providers must stay on the list.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'csf-pr.ps' ],
} );
