import { any, facts, isProduction, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'srv-fpd',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.path_disclosure.pages, ( page ) => page.leaks ),
	show: [
		show(
			__( 'Files whose error names the folder', 'store-posture' ),
			pluck(
				where( facts.path_disclosure.pages, ( page ) => page.leaks ),
				'path'
			),
			'paths'
		),
	],
	title: {
		fail: __( 'Errors of the server tell strangers where the shop lies', 'store-posture' ),
		pass: __( 'Errors do not tell where the shop lies on the server', 'store-posture' ),
		topic: __( 'Folder names in errors', 'store-posture' ),
	},
	why: __(
		'PHP shows its errors to everybody before WordPress even starts. The folder and the account in them help whoever has found another hole.',
		'store-posture'
	),
	steps: [
		__( 'WordPress cannot switch this off: the setting belongs to the server.', 'store-posture' ),
		{
			text: __( 'In the PHP settings of your host\'s panel, switch display_errors off. Or put this line into .user.ini or php.ini.', 'store-posture' ),
			snippet: 'display_errors = Off',
		},
		__( 'It can take five minutes until PHP reads it. Then check again.', 'store-posture' ),
	],
	who: 'host',
	minutes: 5,
	references: [ 'asvs-16.5.1', 'asvs-13.4.2' ],
} );
