import { count, facts, gt, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'medium', {
	catalogue_id: 'cfg-dup-security',
	problem: or( gt( facts.security_plugins.firewalls_on, 1 ), gt( count( facts.security_plugins.login_limits ), 1 ) ),
	show: [
		show(
			__( 'Firewalls at work', 'store-posture' ),
			pluck(
				where( facts.security_plugins.firewalls, ( firewall ) => firewall.on ),
				'name'
			),
			'list'
		),
		show( __( 'Limits at the log-in at work', 'store-posture' ), facts.security_plugins.login_limits, 'list' ),
	],
	title: {
		fail: __( 'Two plugins do the same guarding and get in each other\'s way', 'store-posture' ),
		pass: __( 'No two plugins do the same guarding', 'store-posture' ),
		topic: __( 'Plugins that do the same guarding', 'store-posture' ),
	},
	why: __(
		'Two firewalls or two limits at the log-in count the same visitor twice. They lock out customers and staff, and hide from each other what they see. Then nobody knows which one decides.',
		'store-posture'
	),
	steps: [
		__( 'Choose which of the plugins named above keeps the task. Any of them is fine.', 'store-posture' ),
		__( 'In the other one, switch that part off. You need not delete it: its other parts may still help.', 'store-posture' ),
		__( 'Log out and in again, and place a test order.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 20,
	setting: 'plugins.php',
	distorts: true,
	references: [ 'owasp-a02', 'csf-pr.ps' ],
} );
