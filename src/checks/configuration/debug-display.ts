import { and, eq, facts, isIn, isProduction, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { byComposer, onManagedHost } from '../servers';

export default check( 'high', {
	catalogue_id: 'cfg-debug-display',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: facts.debug.display_to_visitors,
	show: [
		show( __( 'Visitors see error messages', 'store-posture' ), facts.debug.display_to_visitors, 'yes_no' ),
		show( __( 'Switched on in wp-config.php', 'store-posture' ), eq( facts.debug.set_by, 'constant' ), 'yes_no' ),
		show( __( 'Switched on in the PHP settings of the server', 'store-posture' ), eq( facts.debug.set_by, 'ini' ), 'yes_no' ),
		show( __( 'Switched on by a plugin', 'store-posture' ), eq( facts.debug.set_by, 'plugin' ), 'yes_no' ),
		show( __( 'WP_DEBUG is on', 'store-posture' ), facts.debug.wp_debug, 'yes_no' ),
		show( __( 'Also on: SAVEQUERIES', 'store-posture' ), facts.debug.savequeries, 'yes_no' ),
		show( __( 'Also on: SCRIPT_DEBUG', 'store-posture' ), facts.debug.script_debug, 'yes_no' ),
	],
	title: {
		fail: __( 'Visitors see error messages with inner details', 'store-posture' ),
		pass: __( 'Visitors see no error messages', 'store-posture' ),
		topic: __( 'Error messages on the pages of the shop', 'store-posture' ),
	},
	why: __(
		'When something breaks, the page shows file names, database details and now and then customer data. A stranger can provoke such errors on purpose. They learn where to attack, and customers see a broken shop.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'In wp-config.php, find WP_DEBUG and WP_DEBUG_DISPLAY and make them these lines.', 'store-posture' ),
			when: and( eq( facts.debug.set_by, 'constant' ), not( byComposer ) ),
			snippet: "define( 'WP_DEBUG', false );\ndefine( 'WP_DEBUG_DISPLAY', false );",
		},
		{
			text: __( 'In .env, set the environment to production, and deploy.', 'store-posture' ),
			when: and( isIn( facts.debug.set_by, [ 'constant', 'ini' ] ), byComposer ),
			snippet: "WP_ENV='production'",
		},
		{
			text: __( 'Open the PHP settings in the panel of your host, or php.ini or .user.ini, and set this line.', 'store-posture' ),
			when: eq( facts.debug.set_by, 'ini' ),
			snippet: 'display_errors = Off',
		},
		{
			text: __( 'Where php.ini cannot be reached: put this line into wp-config.php, above the line that starts with "That\'s all".', 'store-posture' ),
			when: and( eq( facts.debug.set_by, 'ini' ), not( byComposer ) ),
			snippet: "ini_set( 'display_errors', '0' );",
		},
		{
			text: __( 'A plugin switches it on. Look for a debugging plugin in Plugins and switch it off.', 'store-posture' ),
			when: eq( facts.debug.set_by, 'plugin' ),
		},
		{
			text: __( 'Ask your host: "Please set display_errors to Off for our site."', 'store-posture' ),
			when: or( onManagedHost, eq( facts.debug.set_by, 'nobody' ) ),
		},
		__( 'The developer needs errors? They can be written to a log outside the web folder instead.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'asvs-13.4.2', 'asvs-16.5.1', 'owasp-a10' ],
	fix: 'error-display',
} );
