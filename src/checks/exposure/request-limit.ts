import { facts } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'api-rate',
	show: [
		show( __( 'Questions asked as a stranger', 'store-posture' ), facts.stranger.requests, 'number' ),
		show( __( 'Times the site asked us to slow down', 'store-posture' ), facts.stranger.limited, 'number' ),
	],
	title: {
		fail: __( 'Whether anybody who asks a lot is slowed down', 'store-posture' ),
		pass: __( 'Whether anybody who asks a lot is slowed down', 'store-posture' ),
		topic: __( 'A limit for those who ask a lot', 'store-posture' ),
	},
	why: __(
		'Who wants all your customers has to ask thousands of times. A limit makes that slow and noticed. Having none is no hole by itself.',
		'store-posture'
	),
	steps: [ __( 'A firewall or your CDN can limit requests. Ask your host what is there.', 'store-posture' ) ],
	who: 'host',
	minutes: 5,
	references: [ 'api-4' ],
} );
