import { count, facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'sw-phpext',
	problem: gt( count( facts.php.missing ), 0 ),
	show: [ show( __( 'Modules that PHP lacks', 'store-posture' ), facts.php.missing, 'list' ) ],
	title: {
		fail: __( 'PHP lacks modules that a shop leans on', 'store-posture' ),
		pass: __( 'PHP has the modules that a shop leans on', 'store-posture' ),
		topic: __( 'Modules of PHP', 'store-posture' ),
	},
	why: __(
		'PHP comes in parts. Without these, connections to payment providers, updates or odd letters in names take a weaker way, or fail. Plugins then switch checks off to get by.',
		'store-posture'
	),
	steps: [
		__( 'In the panel of your host look for "PHP extensions" or "Select PHP Version", and tick the modules listed above.', 'store-posture' ),
		__( 'If there is no such page, ask your host: "Please switch these PHP modules on for our site."', 'store-posture' ),
		__( 'Place a test order afterwards.', 'store-posture' ),
	],
	who: 'host',
	minutes: 10,
	setting: 'site-health.php?tab=debug',
	references: [ 'csf-pr.ps' ],
} );
