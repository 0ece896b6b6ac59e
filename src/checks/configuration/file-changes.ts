import { facts, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'information', {
	catalogue_id: 'cfg-file-mods',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: facts.server.files_changeable,
	show: [
		show( __( 'Plugins and themes can be installed and updated in wp-admin', 'store-posture' ), facts.server.files_changeable, 'yes_no' ),
	],
	title: {
		fail: __( 'Administrators can install code in wp-admin', 'store-posture' ),
		pass: __( 'Code changes only from outside wp-admin', 'store-posture' ),
		topic: __( 'Installing code in wp-admin', 'store-posture' ),
	},
	why: __(
		'Whoever steals the log-in of an administrator can install a plugin of theirs. Some shops forbid that and bring code by another way. Then somebody else has to bring the updates.',
		'store-posture'
	),
	steps: [
		__( 'There is nothing to do if you install updates in wp-admin yourself.', 'store-posture' ),
		__( 'If your developer deploys all code: ask for DISALLOW_FILE_MODS, and agree who brings updates and how fast.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 1,
	references: [ 'csf-pr.ps' ],
} );
