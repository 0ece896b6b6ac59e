import { and, data, daysUntil, facts, gt, lt, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { isMendedByDistribution, phpRow } from '../php';

// What has ended already is told by software/php-version.
const isMendedToday = or( gt( daysUntil( phpRow.security_until ), -1 ), isMendedByDistribution( -1 ) );

export default check( 'low', {
	catalogue_id: 'sw-php',
	problem: and(
		lt( daysUntil( phpRow.security_until ), data.limits.php_notice_days ),
		not( isMendedByDistribution( data.limits.php_notice_days ) ),
		isMendedToday
	),
	show: [
		show( __( 'PHP version of the website', 'store-posture' ), facts.php.version ),
		show( __( 'Last day with fixes from php.net', 'store-posture' ), phpRow.security_until, 'date' ),
		show( __( 'Comes with the operating system', 'store-posture' ), facts.php.packaged_by ),
	],
	title: {
		fail: __( 'Fixes for this version of PHP end soon', 'store-posture' ),
		pass: __( 'No end of fixes for PHP is near', 'store-posture' ),
		topic: __( 'End of this version of PHP', 'store-posture' ),
	},
	why: __(
		'PHP is the language that WordPress is written in. Within weeks nobody mends this version any more. A change takes time to try out, so plan it now.',
		'store-posture'
	),
	steps: [
		__( 'Ask your host which PHP version it recommends, and when it takes this one away.', 'store-posture' ),
		__( 'Update all plugins and the theme first: old ones may not run on a newer PHP.', 'store-posture' ),
		__( 'Change PHP on a copy for trying things out (staging), and place a test order there.', 'store-posture' ),
		__( 'Choose a quiet day for the shop itself, and know how to switch back.', 'store-posture' ),
	],
	who: 'host',
	minutes: 30,
	setting: 'site-health.php?tab=debug',
	references: [ 'pci-6.3.3', 'csf-pr.ps' ],
} );
