import { any, facts, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const bad = where( facts.bad_scripts.list, ( script ) => script.vulnerable );

export default check( 'high', {
	catalogue_id: 'sw-timthumb',
	problem: any( facts.bad_scripts.list, ( script ) => script.vulnerable ),
	show: [
		show( __( 'Files', 'store-posture' ), pluck( bad, 'path' ), 'paths' ),
		show( __( 'What they are', 'store-posture' ), pluck( bad, 'name' ), 'list' ),
		show( __( 'Their versions', 'store-posture' ), pluck( bad, 'version' ), 'list' ),
	],
	title: {
		fail: __( 'An old script with a known hole lies on the server', 'store-posture' ),
		pass: __( 'No old scripts with known holes lie on the server', 'store-posture' ),
		topic: __( 'Old scripts with known holes', 'store-posture' ),
	},
	why: __(
		'Themes and plugins bring small programs of others along, and nobody updates them. Robots try their addresses on every site, years later. Who finds one can often run a program of their own.',
		'store-posture'
	),
	steps: [
		__( 'See by the folder which theme or plugin brought the file. If nobody uses it, delete the theme or plugin as a whole.', 'store-posture' ),
		__( 'If it is used, update it. If the file is still there, have your developer replace or delete it.', 'store-posture' ),
		__( 'Folders named "phpunit" or "vendor/phpunit" are for tests, and can go from a live server.', 'store-posture' ),
		__( 'Ask your developer to look through the access log for requests to this file. If there were any, open Emergency.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	references: [ 'owasp-a03', 'owasp-a06' ],
} );
