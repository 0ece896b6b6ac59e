import { isProduction } from '../../judge/build';
import { check } from '../../judge/check';
import { __ } from '../../judge/words';
import { closeIt, gaveAway, whatGaveAway } from '../stranger';

const groups = [ 'anonymous', 'meta', 'post_types', 'media', 'graphql' ] as const;

export default check( 'critical', {
	catalogue_id: 'api-anon-sweep, api-meta-rest, api-cpt-rest, api-media, api-graphql',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: gaveAway( groups ),
	show: whatGaveAway( groups ),
	title: {
		fail: __( 'A stranger can read customer data, we saw it', 'store-posture' ),
		pass: __( 'Nothing we asked gave customer data to a stranger', 'store-posture' ),
		topic: __( 'What plugins tell strangers about customers', 'store-posture' ),
	},
	why: __(
		'Plugins open addresses of their own, and some forget to ask who is asking. Whoever finds one can fetch your customers one by one. MoonPig lost its good name this way.',
		'store-posture'
	),
	steps: closeIt,
	fix: 'shield',
	who: 'developer',
	minutes: 30,
	setting: 'admin.php?page=store-posture&tab=customer-data',
	references: [ 'api-1', 'owasp-a01', 'gdpr-32', 'gdpr-33' ],
	proves: 'exposure',
} );
