import { and, any, eq, facts, gt, isIn, isProduction, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const likely = where( facts.stranger.open, ( one ) => eq( one.class, 'likely' ) );

export default check( 'high', {
	catalogue_id: 'api-anon-sweep',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	// The others take a test customer.
	problem: any( facts.stranger.groups, ( group ) =>
		and(
			isIn( group.name, [ 'anonymous', 'woocommerce', 'order_pages', 'fulfilments', 'meta', 'post_types', 'media', 'graphql' ] ),
			gt( group.likely, 0 )
		)
	),
	show: [
		show( __( 'Answered with what looks like personal data', 'store-posture' ), pluck( likely, 'surface' ), 'list' ),
		show( __( 'Belongs to, in the same order', 'store-posture' ), pluck( likely, 'owner' ), 'list' ),
		show( __( 'Asked as a stranger last', 'store-posture' ), facts.stranger.walked_at, 'date' ),
	],
	title: {
		fail: __( 'A stranger gets what looks like personal data', 'store-posture' ),
		pass: __( 'No answer to a stranger looked like personal data', 'store-posture' ),
		topic: __( 'What looks like personal data in public answers', 'store-posture' ),
	},
	why: __(
		'These answers hold addresses or numbers that look like a person\'s, but of nobody we know here. It may be a partner, a test, or a customer kept elsewhere.',
		'store-posture'
	),
	steps: [
		__( 'Open "Customer data" and look at each of them.', 'store-posture' ),
		__( 'Where it is a person\'s, have it closed: the route must answer 401 without a log-in.', 'store-posture' ),
		__( 'Where it is public on purpose, say so under "It is no problem here".', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	setting: 'admin.php?page=store-posture&tab=customer-data',
	references: [ 'api-3', 'owasp-a01' ],
} );
