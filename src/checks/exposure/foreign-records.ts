import { isProduction } from '../../judge/build';
import { check } from '../../judge/check';
import { __ } from '../../judge/words';
import { closeIt, gaveAway, whatGaveAway } from '../stranger';

const groups = [ 'customer' ] as const;

export default check( 'critical', {
	catalogue_id: 'api-idor-walk',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: gaveAway( groups ),
	show: whatGaveAway( groups ),
	title: {
		fail: __( 'Anybody with an account can read other customers\' data', 'store-posture' ),
		pass: __( 'An account of a customer showed nobody else\'s data', 'store-posture' ),
		topic: __( 'What one customer sees of another', 'store-posture' ),
	},
	why: __(
		'Whoever opens an account is let in. Some plugins then give out any order or address by its number. This was MoonPig\'s hole: one customer\'s app could fetch everybody.',
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
