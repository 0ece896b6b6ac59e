import { any, data, daysSince, facts, first, gt, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { CartCaptureFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Kept = NonNullable< CartCaptureFact[ 'list' ] >[ number ];

const isOld = ( kept: Place< Kept > ) => gt( daysSince( kept.oldest ), data.limits.cart_days );

export default check( 'low', {
	catalogue_id: 'prv-cart-plugins',
	problem: any( facts.cart_capture.list, isOld ),
	show: [
		show( __( 'Kept by', 'store-posture' ), pluck( where( facts.cart_capture.list, isOld ), 'name' ), 'list' ),
		show( __( 'Carts in each', 'store-posture' ), pluck( where( facts.cart_capture.list, isOld ), 'carts' ), 'list' ),
		show( __( 'The oldest of the first', 'store-posture' ), first( where( facts.cart_capture.list, isOld ) ).oldest, 'date' ),
		show( __( 'Days after which we say so', 'store-posture' ), data.limits.cart_days, 'number' ),
	],
	title: {
		fail: __( 'Carts of people who never bought are kept for long', 'store-posture' ),
		pass: __( 'No old carts of people who never bought', 'store-posture' ),
		topic: __( 'Carts that were left', 'store-posture' ),
	},
	why: __(
		'A plugin notes names, mail addresses and wishes of people who left without buying. After some weeks no reminder brings them back, but a thief still gets them.',
		'store-posture'
	),
	steps: [
		__( 'Open the settings of the plugin named above, and set after how many days carts are deleted.', 'store-posture' ),
		__( 'Delete the old ones in its list of carts.', 'store-posture' ),
		__( 'If the plugin is gone from the site, its table has stayed: ask your developer to delete it.', 'store-posture' ),
		__( 'Say in your privacy page that you keep such carts, and how long.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	references: [ 'gdpr-5', 'gdpr-13' ],
} );
