import { answers, any, eq, facts, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'mon-backup-off',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	// Copies that others make cannot be seen from here: where no tool is seen to send one away, a person is asked.
	problem: not( or( any( facts.backup_places.tools, ( tool ) => tool.elsewhere ), eq( answers.backup_place, 'yes' ) ) ),
	show: [
		show( __( 'Backup tools found', 'store-posture' ), pluck( facts.backup_places.tools, 'name' ), 'list' ),
		show(
			__( 'Told to send copies to another company', 'store-posture' ),
			pluck(
				where( facts.backup_places.tools, ( tool ) => tool.elsewhere ),
				'name'
			),
			'list'
		),
	],
	title: {
		fail: __( 'All copies of the shop lie where the shop lies', 'store-posture' ),
		pass: __( 'A copy of the shop lies at another company', 'store-posture' ),
		topic: __( 'Where backups lie', 'store-posture' ),
	},
	why: __(
		'An intruder, a fire or a blocked account at the host takes the shop and its copies in one go. Extortionists delete copies that they can reach first.',
		'store-posture'
	),
	steps: [
		__( 'Open the settings of your backup tool, and choose storage at a company other than your host.', 'store-posture' ),
		__( 'Give it a password of its own, and a second step at the log-in there.', 'store-posture' ),
		__( 'Look there tomorrow: is the copy of tonight there, and about as big as the last one?', 'store-posture' ),
		__( 'If your host or agency makes the copies, ask where they lie, and answer the question here.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 30,
	references: [ 'csf-pr.ds', 'csf-rc.rp', 'gdpr-32' ],
} );
