import { and, facts, isSeen, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
// A cover that could not be seen is none: the setting stands.
const isClosed = and( isSeen( facts.xmlrpc.pingbacks ), not( facts.xmlrpc.pingbacks ) );

export default check( 'low', {
	catalogue_id: 'cfg-pingback',
	problem: and( facts.pings.incoming, not( isClosed ) ),
	show: [
		show( __( 'New posts take notices from other blogs', 'store-posture' ), facts.pings.incoming, 'yes_no' ),
		show( __( 'The interface that takes them is closed, we saw it', 'store-posture' ), isClosed, 'yes_no' ),
	],
	title: {
		fail: __( 'Others can make this site send requests for them', 'store-posture' ),
		pass: __( 'This site takes no notices from other blogs', 'store-posture' ),
		topic: __( 'Notices from other blogs (pingbacks)', 'store-posture' ),
	},
	why: __(
		'Blogs used to tell each other who links to whom. Attackers use that to make many sites flood one victim. Few shops ever need it.',
		'store-posture'
	),
	steps: [
		__( 'Open Settings, Discussion, and untick both lines on notices to and from other blogs.', 'store-posture' ),
		__( 'Old posts keep their own setting. Change them in the list of posts, by bulk edit, if you like.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 2,
	setting: 'options-discussion.php',
	references: [ 'owasp-a02', 'csf-pr.ps' ],
	fix: 'pingbacks',
} );
