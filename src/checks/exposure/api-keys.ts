import { and, any, count, data, daysSince, facts, first, gt, hasStore, ne, not, or, pluck, when, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ApiKeysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Key = NonNullable< ApiKeysFact[ 'list' ] >[ number ];

// A key without permissions is paused; a key whose owner has no rights in the shop opens nothing.
const opensSomething = ( key: Place< Key > ) =>
	and( ne( key.permissions, 'none' ), or( key.owner_manages, key.owner_sells ) );

const isForgotten = ( key: Place< Key > ) =>
	and(
		opensSomething( key ),
		when(
			key.never_used,
			gt( daysSince( key.known_since ), data.limits.api_key_unused_days ),
			gt( daysSince( key.last_used ), data.limits.api_key_idle_days )
		)
	);

export default check( 'high', {
	catalogue_id: 'api-keys',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: any( facts.api_keys.list, isForgotten ),
	show: [
		show(
			__( 'Forgotten keys (their ID in the list of keys)', 'store-posture' ),
			pluck( pluck( where( facts.api_keys.list, isForgotten ), 'ref' ), 'id' ),
			'list'
		),
		show(
			__( 'Whose rights they carry', 'store-posture' ),
			pluck( where( facts.api_keys.list, isForgotten ), 'owner' ),
			'users'
		),
		show(
			__( 'What they allow', 'store-posture' ),
			pluck( where( facts.api_keys.list, isForgotten ), 'permissions' ),
			'list'
		),
		show(
			__( 'Last used (first of them)', 'store-posture' ),
			first( where( facts.api_keys.list, ( key ) => and( isForgotten( key ), not( key.never_used ) ) ) ).last_used,
			'date'
		),
		show(
			__( 'Never used, known since (first of them)', 'store-posture' ),
			first( where( facts.api_keys.list, ( key ) => and( isForgotten( key ), key.never_used ) ) ).known_since,
			'date'
		),
		show( __( 'Keys in all', 'store-posture' ), count( facts.api_keys.list ), 'number' ),
		show( __( 'WooCommerce notes when a key is used', 'store-posture' ), facts.api_keys.use_recorded, 'yes_no' ),
	],
	title: {
		fail: __( 'A forgotten key still opens your orders and customers', 'store-posture' ),
		pass: __( 'No forgotten keys to your orders and customers', 'store-posture' ),
		topic: __( 'Keys of apps and services (API keys)', 'store-posture' ),
	},
	why: __(
		'An API key lets another program into the shop without a password. This one was not used for a long time, so nobody would miss it. Whoever finds it in an old mail, backup or computer reads orders and customers. Some keys can change them too.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer which service each key named above belongs to.', 'store-posture' ),
		__( 'Open WooCommerce, Settings, Advanced, REST API keys ("REST API" in older versions). Hold the pointer over a key to see its ID.', 'store-posture' ),
		__( 'Press "Revoke" at each one nobody needs. It cannot be undone: the service would need a new key.', 'store-posture' ),
		__( 'Not sure? First open the key and set "Permissions" to "Read". A service that must write will complain soon.', 'store-posture' ),
		{
			text: __(
				'A plugin or setting here keeps WooCommerce from noting when keys are used. Have it changed, so that idle keys show.',
				'store-posture'
			),
			when: not( facts.api_keys.use_recorded ),
		},
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=keys',
	references: [ 'pci-8.2.5', 'api-2', 'api-9', 'csf-pr.aa' ],
	fix: 'api-keys',
} );
