import { and, facts } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'srv-perms',
	applies: and( facts.file_modes.meaningful, facts.file_modes.shared_server ),
	does_not_apply: __( 'Nobody else\'s sites stand beside this one, or the disk keeps no rights for each file.', 'store-posture' ),
	problem: facts.file_modes.config_readable_by_others,
	show: [
		show( __( 'Others on the server may read wp-config.php', 'store-posture' ), facts.file_modes.config_readable_by_others, 'yes_no' ),
		show( __( 'Sites of others stand beside this one', 'store-posture' ), facts.file_modes.shared_server, 'yes_no' ),
	],
	title: {
		fail: __( 'Neighbours on the server may read your database password', 'store-posture' ),
		pass: __( 'Neighbours on the server may not read wp-config.php', 'store-posture' ),
		topic: __( 'Rights to read wp-config.php', 'store-posture' ),
	},
	why: __(
		'Sites of other people stand on this server. If one of them is broken into, the burglar can read the password of your database there.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Take the right to read it from everybody else: in the file manager of your host, or by this line.', 'store-posture' ),
			snippet: 'chmod 640 wp-config.php',
		},
		__( 'Open the shop. If it stays blank, set the mode 644 again and ask your host which mode works there.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'csf-pr.ds', 'owasp-a02' ],
} );
