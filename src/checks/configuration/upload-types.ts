import { and, any, count, facts, gt, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'cfg-uploads-unfiltered',
	problem: any( facts.upload_types.roles, ( role ) =>
		or( role.unfiltered, and( gt( count( role.types ), 0 ), not( facts.upload_types.cleaned ) ) )
	),
	show: [
		show(
			__( 'Roles that may upload any file, code too', 'store-posture' ),
			pluck(
				where( facts.upload_types.roles, ( role ) => role.unfiltered ),
				'role'
			),
			'list'
		),
		show(
			__( 'Roles that may upload files with scripts (such as SVG)', 'store-posture' ),
			pluck(
				where( facts.upload_types.roles, ( role ) => gt( count( role.types ), 0 ) ),
				'role'
			),
			'list'
		),
		show( __( 'A plugin takes the scripts out', 'store-posture' ), facts.upload_types.cleaned, 'yes_no' ),
	],
	title: {
		fail: __( 'People without full rights can upload files that run scripts', 'store-posture' ),
		pass: __( 'Only people with full rights can upload files that run scripts', 'store-posture' ),
		topic: __( 'Kinds of files people may upload', 'store-posture' ),
	},
	why: __(
		'An SVG picture or a web page can carry a script. When an administrator opens it, the script acts with their rights. One stolen password of an author is then enough for the whole shop.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer which plugin or line of code allows these kinds, and remove it.', 'store-posture' ),
		__( 'If authors need SVG pictures: install a plugin that takes scripts out of them when they are uploaded.', 'store-posture' ),
		{
			text: __( 'If any file may be uploaded: remove this line from wp-config.php.', 'store-posture' ),
			snippet: "define( 'ALLOW_UNFILTERED_UPLOADS', true );",
			when: any( facts.upload_types.roles, ( role ) => role.unfiltered ),
		},
	],
	who: 'developer',
	minutes: 10,
	references: [ 'owasp-a01', 'csf-pr.ps' ],
} );
