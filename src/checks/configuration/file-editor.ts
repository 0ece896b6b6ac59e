import { eq, facts, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { byComposer, onManagedHost } from '../servers';

export default check( 'medium', {
	catalogue_id: 'cfg-file-edit',
	problem: facts.file_editor.usable,
	show: [
		show( __( 'Somebody can edit code in wp-admin', 'store-posture' ), facts.file_editor.usable, 'yes_no' ),
		show( __( 'Accounts that may', 'store-posture' ), facts.file_editor.people, 'number' ),
		show( __( 'Switched off in wp-config.php', 'store-posture' ), eq( facts.file_editor.blocked_by, 'constant' ), 'yes_no' ),
		show( __( 'Switched off by the host', 'store-posture' ), eq( facts.file_editor.blocked_by, 'host' ), 'yes_no' ),
		show( __( 'Switched off by a plugin', 'store-posture' ), eq( facts.file_editor.blocked_by, 'filter' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Whoever gets into wp-admin can rewrite the code of the site', 'store-posture' ),
		pass: __( 'The code editors in wp-admin are off', 'store-posture' ),
		topic: __( 'Code editors in wp-admin', 'store-posture' ),
	},
	why: __(
		'WordPress has an editor for the code of plugins and themes. Somebody with a stolen administrator password uses it first. They add a few lines that copy each card or order to them.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Put this line into wp-config.php, above the line that starts with "That\'s all".', 'store-posture' ),
			when: not( byComposer ),
			snippet: "define( 'DISALLOW_FILE_EDIT', true );",
		},
		{
			text: __( 'Put this line into config/application.php and deploy.', 'store-posture' ),
			when: byComposer,
			snippet: "Config::define( 'DISALLOW_FILE_EDIT', true );",
		},
		{
			text: __( 'Or on the command line.', 'store-posture' ),
			when: not( byComposer ),
			snippet: 'wp config set DISALLOW_FILE_EDIT true --raw',
		},
		{
			text: __( 'If you cannot change wp-config.php at your host, ask them to add that line.', 'store-posture' ),
			when: onManagedHost,
		},
		__( 'Updates and new plugins still work. "Theme File Editor" and "Plugin File Editor" leave the menu.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'owasp-a02', 'csf-pr.ps' ],
	fix: 'code-editor',
} );
