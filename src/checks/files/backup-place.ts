import { and, any, facts, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { isOpen } from '../copies';
import { refuse } from '../refuse';

export default check( 'medium', {
	catalogue_id: 'srv-backups',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: or(
		any( facts.served_files.archives, isOpen ),
		any( facts.served_files.dumps, ( file ) => and( file.served, not( file.guessable ) ) )
	),
	show: [
		show( __( 'Archives in an open folder', 'store-posture' ), pluck( where( facts.served_files.archives, isOpen ), 'path' ), 'paths' ),
		show(
			__( 'Copies of the database in an open folder', 'store-posture' ),
			pluck(
				where( facts.served_files.dumps, ( file ) => and( file.served, not( file.guessable ) ) ),
				'path'
			),
			'paths'
		),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __( 'Backups lie in a folder that is open to the web', 'store-posture' ),
		pass: __( 'Folders of backups are closed to the web', 'store-posture' ),
		topic: __( 'Folders of backups', 'store-posture' ),
	},
	why: __(
		'Only the name of a file keeps strangers from a copy of the site. Names stand in logs, mails and screenshots. Whoever learns one can download what is in it.',
		'store-posture'
	),
	steps: [
		__( 'Have your backup plugin store its copies elsewhere, and not keep them on this server as well.', 'store-posture' ),
		__( 'Delete the old ones on this server once the new place has a copy.', 'store-posture' ),
		...refuse( {
			pattern: '(updraft|ai1wm-backups|backups-dup-[a-z]+|wp-snapshots|wpvividbackups|backupbuddy_backups|backup-db)/.*',
			names: [ 'updraft', 'ai1wm-backups', 'backups-dup-lite', 'backups-dup-pro', 'wpvividbackups', 'backupbuddy_backups' ],
			ask: __( 'Ask your host: "Please answer 404 for everything in the folder of our backups" and name the folder shown above.', 'store-posture' ),
		} ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'asvs-13.4.7', 'gdpr-32' ],
} );
