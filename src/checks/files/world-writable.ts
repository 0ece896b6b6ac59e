import { count, facts, gt, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'srv-perms',
	applies: facts.file_modes.meaningful,
	does_not_apply: __( 'This disk keeps no rights of its own for each file.', 'store-posture' ),
	problem: or( facts.file_modes.config_writable_by_others, gt( count( facts.file_modes.writable_by_others ), 0 ) ),
	show: [
		show( __( 'Open to changes by anybody on the server', 'store-posture' ), facts.file_modes.writable_by_others, 'paths' ),
		show( __( 'wp-config.php is among them', 'store-posture' ), facts.file_modes.config_writable_by_others, 'yes_no' ),
	],
	title: {
		fail: __( 'Every account on the server may change code of this shop', 'store-posture' ),
		pass: __( 'Only its own account may change the code of this shop', 'store-posture' ),
		topic: __( 'Rights to change files', 'store-posture' ),
	},
	why: __(
		'A neighbour on the server, or a program somebody broke into there, can put its code into the shop. It then runs with every visit.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Run these lines in the folder of WordPress, or ask your host to. They set the usual rights.', 'store-posture' ),
			snippet:
				'find . -type d -perm -002 -not -path "./wp-content/uploads*" -exec chmod 755 {} +\nfind . -type f -perm -002 -not -path "./wp-content/uploads*" -exec chmod 644 {} +\nchmod 640 wp-config.php',
		},
		__( 'Open the shop and wp-admin. If one stays blank, give wp-config.php the mode 644 again and ask your host.', 'store-posture' ),
		__( 'If a plugin asks for the mode 777, it is badly made. Its folder can belong to the account of the web server instead.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'csf-pr.ps', 'owasp-a02' ],
} );
