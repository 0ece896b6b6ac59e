import { and, daysUntil, facts, le, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { isMendedByDistribution, phpRow } from '../php';
import { onManagedHost, onOtherServer } from '../servers';

// Dates name the last day with fixes; it has passed one day after its midnight.
const isOver = le( daysUntil( phpRow.security_until ), -1 );

export default check( 'high', {
	catalogue_id: 'sw-php',
	problem: and( isOver, not( isMendedByDistribution( -1 ) ) ),
	show: [
		show( __( 'PHP version of the website', 'store-posture' ), facts.php.version ),
		show( __( 'Last day with fixes from php.net', 'store-posture' ), phpRow.security_until, 'date' ),
		show( __( 'Comes with the operating system', 'store-posture' ), facts.php.packaged_by ),
	],
	title: {
		fail: __( 'PHP gets no more fixes', 'store-posture' ),
		pass: __( 'PHP still gets fixes', 'store-posture' ),
		topic: __( 'Version of PHP', 'store-posture' ),
	},
	why: __(
		'PHP is the language that WordPress is written in. New holes in this version stay open for ever. Whoever finds one can attack every shop that still runs it, whatever its plugins do.',
		'store-posture'
	),
	steps: [
		__( 'Open Plugins and update all of them first: old plugins may not run on a newer PHP.', 'store-posture' ),
		__( 'If your host offers a copy for trying things out (staging), change PHP there first and place a test order.', 'store-posture' ),
		__(
			'In the panel of your host look for "PHP version", "Select PHP Version" or "MultiPHP Manager". Choose the one your host recommends today.',
			'store-posture'
		),
		{
			text: __( 'Ask your host: "Please run our site on a PHP version that php.net still mends. Can we switch back if needed?"', 'store-posture' ),
			when: or( onManagedHost, onOtherServer ),
		},
		__( 'Place a test order in the shop afterwards. If something breaks, switch back and ask the developer.', 'store-posture' ),
		__( 'If your host mends this old version itself, ask for that in writing.', 'store-posture' ),
	],
	who: 'host',
	minutes: 30,
	setting: 'site-health.php?tab=debug',
	references: [ 'pci-6.3.3', 'owasp-a03', 'csf-pr.ps' ],
} );
