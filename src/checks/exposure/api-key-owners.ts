import { and, any, facts, hasStore, ne, not, or, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ApiKeysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Key = NonNullable< ApiKeysFact[ 'list' ] >[ number ];

// A key of a small role that only handles orders is good practice.
const isOrphan = ( key: Place< Key > ) =>
	and( ne( key.permissions, 'none' ), or( not( key.owner_exists ), and( not( key.owner_manages ), not( key.owner_sells ) ) ) );

export default check( 'low', {
	catalogue_id: 'api-keys',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: any( facts.api_keys.list, isOrphan ),
	show: [ show( __( 'Their ID in the list of keys', 'store-posture' ), pluck( pluck( where( facts.api_keys.list, isOrphan ), 'ref' ), 'id' ), 'list' ) ],
	title: {
		fail: __( 'A key to the shop belongs to somebody without rights here', 'store-posture' ),
		pass: __( 'Every key to the shop belongs to somebody who works with it', 'store-posture' ),
		topic: __( 'Owners of keys to the shop', 'store-posture' ),
	},
	why: __( 'A key acts with the rights of its owner. This one can do nothing now. Give its owner rights in the shop again, and the forgotten key works again as well.', 'store-posture' ),
	steps: [
		__( 'Open WooCommerce, Settings, Advanced, REST API, and look for the key with this ID.', 'store-posture' ),
		__( 'Ask whether any service still uses it.', 'store-posture' ),
		__( 'If not, revoke it. If so, make a new key for an account that may do just this work.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=keys',
	references: [ 'pci-8.2.5', 'csf-pr.aa' ],
} );
