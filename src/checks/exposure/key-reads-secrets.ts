import { and, any, facts, gt, hasStore, ne, not, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ApiKeysFact, GatewaysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Key = NonNullable< ApiKeysFact[ 'list' ] >[ number ];
type Gateway = NonNullable< GatewaysFact[ 'list' ] >[ number ];

// Only who may change settings is told about payment methods. A key that may write is told as well: the answer repeats them.
const reads = ( key: Place< Key > ) => and( ne( key.permissions, 'none' ), key.owner_manages );
const keepsSecrets = ( gateway: Place< Gateway > ) => and( gateway.enabled, gt( gateway.stored_secrets, 0 ) );

export default check( 'medium', {
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: and( any( facts.api_keys.list, reads ), any( facts.gateways.list, keepsSecrets ), not( facts.gateways.masked ) ),
	show: [
		show( __( 'Payment methods that keep secret keys in their settings', 'store-posture' ), pluck( where( facts.gateways.list, keepsSecrets ), 'title' ), 'list' ),
		show( __( 'API keys that can read them (their ID in the list of keys)', 'store-posture' ), pluck( pluck( where( facts.api_keys.list, reads ), 'ref' ), 'id' ), 'list' ),
		show( __( 'Whose rights they carry', 'store-posture' ), pluck( where( facts.api_keys.list, reads ), 'owner' ), 'users' ),
	],
	title: {
		fail: __( 'An API key of another program also reads your payment keys', 'store-posture' ),
		pass: __( 'No API key reads the keys of your payment methods', 'store-posture' ),
		topic: __( 'Payment keys behind API keys', 'store-posture' ),
	},
	why: __(
		'WooCommerce tells a key of an administrator or shop manager all settings of payment methods. That holds even for a key that may only read. Who steals it from the other program can act as your shop at the payment provider.',
		'store-posture'
	),
	steps: [
		__( 'Ask the maker of the other program what it needs. Most need orders and products, and no settings.', 'store-posture' ),
		{
			text: __( 'Have your developer leave the secret fields out of that answer, with these lines in a small plugin.', 'store-posture' ),
			snippet: "add_filter( 'woocommerce_rest_prepare_payment_gateway', function ( $response ) {\n\tif ( wp_validate_auth_cookie( '', 'logged_in' ) ) {\n\t\treturn $response; // Staff in wp-admin.\n\t}\n\t$data = $response->get_data();\n\tforeach ( (array) ( $data['settings'] ?? array() ) as $id => $setting ) {\n\t\tif ( 'password' === ( $setting['type'] ?? '' ) ) {\n\t\t\t$data['settings'][ $id ]['value'] = '';\n\t\t}\n\t}\n\t$response->set_data( $data );\n\treturn $response;\n} );",
		},
		__( 'Delete keys that nobody uses: WooCommerce, Settings, Advanced, REST API.', 'store-posture' ),
		__( 'If a key may have been stolen, have the payment provider give you new secret keys, too.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=keys',
	references: [ 'owasp-a01', 'api-3' ],
} );
