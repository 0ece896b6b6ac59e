import { and, any, data, facts, fixedInBranch, isProduction, not, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { SiteCopiesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Copy = NonNullable< SiteCopiesFact[ 'items' ] >[ number ];

const isOpenAndOld = ( copy: Place< Copy > ) => and( copy.reachable, not( fixedInBranch( copy.version, data.wordpress ) ) );

export default check( 'high', {
	catalogue_id: 'srv-rogue',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.site_copies.items, isOpenAndOld ),
	show: [
		show( __( 'Open and without fixes', 'store-posture' ), pluck( where( facts.site_copies.items, isOpenAndOld ), 'path' ), 'paths' ),
		show( __( 'Their versions', 'store-posture' ), pluck( where( facts.site_copies.items, isOpenAndOld ), 'version' ), 'list' ),
		show( __( 'All copies found below this site', 'store-posture' ), pluck( facts.site_copies.items, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'An old copy of WordPress stands open beside the shop', 'store-posture' ),
		pass: __( 'No outdated copy of WordPress stands open beside the shop', 'store-posture' ),
		topic: __( 'Other copies of WordPress', 'store-posture' ),
	},
	why: __(
		'Nobody updates it, and known holes in it stand open. Whoever breaks into it is on the same server, and reaches files and database of the shop from there.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer or agency whether anybody still uses the copies named above.', 'store-posture' ),
		__( 'If nobody does: make a backup of it, then remove its folder and its database.', 'store-posture' ),
		__( 'If it is needed: update it, and have your host put a password before it.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'csf-id.am', 'owasp-a03' ],
} );
