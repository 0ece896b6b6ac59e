import { count, facts, gt, isProduction, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { closeIt } from '../stranger';

export default check( 'critical', {
	catalogue_id: 'api-anon-sweep',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: gt( count( facts.stranger.changed ), 0 ),
	show: [
		show( __( 'Closed before, open now', 'store-posture' ), pluck( facts.stranger.changed, 'surface' ), 'list' ),
		show( __( 'Belongs to, in the same order', 'store-posture' ), pluck( facts.stranger.changed, 'owner' ), 'list' ),
		show( __( 'Open since, in the same order', 'store-posture' ), pluck( facts.stranger.changed, 'since' ), 'list' ),
		show( __( 'Asked as a stranger last', 'store-posture' ), facts.stranger.walked_at, 'date' ),
	],
	title: {
		fail: __( 'What was closed now gives customer data away', 'store-posture' ),
		pass: __( 'Nothing that was closed has opened', 'store-posture' ),
		topic: __( 'Addresses that were closed before', 'store-posture' ),
	},
	why: __(
		'The same address refused strangers before. Something has opened it since, mostly an update or a new setting. So strangers had little time yet: close it at once.',
		'store-posture'
	),
	steps: [
		__( 'Look which update or setting came at that time. Undo it if you can.', 'store-posture' ),
		...closeIt,
	],
	fix: 'shield',
	who: 'developer',
	minutes: 30,
	setting: 'admin.php?page=store-posture&tab=customer-data',
	references: [ 'api-1', 'owasp-a01', 'gdpr-32', 'gdpr-33' ],
	proves: 'exposure',
} );
