import { any, facts, gt, hasStore, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { LogContentsFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Source = NonNullable< LogContentsFact[ 'sources' ] >[ number ];

const holdsKeys = ( source: Place< Source > ) => gt( source.key_urls, 0 );

export default check( 'high', {
	catalogue_id: 'api-keys-url',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: any( facts.log_contents.sources, holdsKeys ),
	show: [
		show( __( 'Logs with secrets of API keys', 'store-posture' ), pluck( where( facts.log_contents.sources, holdsKeys ), 'source' ), 'list' ),
		show( __( 'Different ones in each', 'store-posture' ), pluck( where( facts.log_contents.sources, holdsKeys ), 'key_urls' ), 'list' ),
		show( __( 'Newest logs we looked through', 'store-posture' ), facts.log_contents.files, 'number' ),
	],
	title: {
		fail: __( 'The secret of a key to the shop stands in a log', 'store-posture' ),
		pass: __( 'No secret of a key to the shop in the logs we can read', 'store-posture' ),
		topic: __( 'Keys to the shop in logs', 'store-posture' ),
	},
	why: __( 'A program sends its key to the shop as part of the address, and addresses are logged everywhere. Whoever reads the log can use the key. Depending on the key they read or change orders and customers.', 'store-posture' ),
	steps: [
		__( 'Find the program: it is the one that asks wp-json/wc/ with "consumer_secret=" in the address.', 'store-posture' ),
		__( 'Have it changed to send the key as a log-in (Basic authentication) over https.', 'store-posture' ),
		__( 'Open WooCommerce, Settings, Advanced, REST API, make a new key for it, and revoke the old one.', 'store-posture' ),
		__( 'Delete the log. Ask your host to look for the same words in the access logs, which we cannot read.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 30,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=keys',
	references: [ 'asvs-14.2.1', 'api-2' ],
} );
