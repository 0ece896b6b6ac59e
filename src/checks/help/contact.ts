import { answers, data, eq, isIn, isProduction, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'help-contact',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: isIn( answers.help_contact, [ 'office_hours', 'nobody' ] ),
	show: [
		show( __( 'Somebody helps at any hour, you told us', 'store-posture' ), eq( answers.help_contact, 'any_hour' ), 'yes_no' ),
		show( __( 'When you need help', 'store-posture' ), pluck( data.professionals, 'problem' ), 'list' ),
		show( __( 'Who helps, in the same order', 'store-posture' ), pluck( data.professionals, 'who' ), 'list' ),
	],
	title: {
		fail: __( 'At night and at weekends nobody would help you', 'store-posture' ),
		pass: __( 'Somebody helps at any hour', 'store-posture' ),
		topic: __( 'Professional help', 'store-posture' ),
	},
	why: __(
		'Attackers like nights and holidays, when nobody looks. Whoever first searches for help then loses a day, and thieves go on copying. A stranger you hire in panic costs more and knows nothing of your shop.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer or agency: "Would you help on a Sunday? How do we reach you, and what does it cost?"', 'store-posture' ),
		__( 'If they say no, ask your host whether it has an emergency line, and what it covers.', 'store-posture' ),
		__( 'Or agree on a support contract with a firm that cleans up WooCommerce shops, before you need it.', 'store-posture' ),
		__( 'Open Security checklist, Settings, enter the number, and print Emergency again.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 15,
	setting: 'admin.php?page=store-posture&tab=settings',
	references: [ 'csf-rs.ma', 'csf-gv.rr' ],
} );
