import { facts, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'information', {
	catalogue_id: 'cfg-loopback',
	problem: not( facts.loopback.works ),
	show: [
		show( __( 'This site reaches itself', 'store-posture' ), facts.loopback.works, 'yes_no' ),
		show( __( 'What stands in the way', 'store-posture' ), facts.loopback.obstacle ),
	],
	title: {
		fail: __( 'We cannot look at this site from outside, so much stays unchecked', 'store-posture' ),
		pass: __( 'This site reaches itself, so we can look at it as strangers do', 'store-posture' ),
		topic: __( 'Requests of this site to itself', 'store-posture' ),
	},
	why: __(
		'Many checks here open pages of the shop as a stranger would. Where the server turns its own requests away, they see nothing. WordPress needs them too, for planned jobs.',
		'store-posture'
	),
	steps: [
		__( 'Forward this to your host: "Please let the server open its own public address over https, without password and without firewall."', 'store-posture' ),
		__( 'If a plugin or CDN blocks it, add the address of the server to its list of friends.', 'store-posture' ),
		__( 'Then check again: results that were missing come by themselves.', 'store-posture' ),
	],
	who: 'host',
	minutes: 15,
	distorts: true,
	references: [ 'csf-pr.ps' ],
} );
