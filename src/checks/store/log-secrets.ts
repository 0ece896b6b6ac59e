import { any, facts, gt, hasStore, or, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { LogContentsFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Source = NonNullable< LogContentsFact[ 'sources' ] >[ number ];

const holdsSecrets = ( source: Place< Source > ) => or( gt( source.cards, 0 ), gt( source.tokens, 0 ) );

export default check( 'high', {
	catalogue_id: 'wc-logs-pii',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: any( facts.log_contents.sources, holdsSecrets ),
	show: [
		show( __( 'Logs with card numbers or keys', 'store-posture' ), pluck( where( facts.log_contents.sources, holdsSecrets ), 'source' ), 'list' ),
		show( __( 'Different card numbers in each', 'store-posture' ), pluck( where( facts.log_contents.sources, holdsSecrets ), 'cards' ), 'list' ),
		show( __( 'Different keys and log-ins in each', 'store-posture' ), pluck( where( facts.log_contents.sources, holdsSecrets ), 'tokens' ), 'list' ),
		show( __( 'Newest logs we looked through', 'store-posture' ), facts.log_contents.files, 'number' ),
	],
	title: {
		fail: __( 'Card numbers or keys are written into the store\'s logs', 'store-posture' ),
		pass: __( 'No card numbers or keys in the newest logs', 'store-posture' ),
		topic: __( 'What stands in the store\'s logs', 'store-posture' ),
	},
	why: __( 'Logs are read by many: staff, agencies, backups, whoever gets in. With a live key they can act in your name at the payment provider. Full card numbers must never be kept at all.', 'store-posture' ),
	steps: [
		__( 'Find out who writes it: the name of the log is usually that of a plugin. Switch its debug log off.', 'store-posture' ),
		__( 'Open WooCommerce, Status, Logs, and delete the files named above. Debug.log lies in wp-content.', 'store-posture' ),
		__( 'For keys: have your payment provider make new ones, and put them into the shop.', 'store-posture' ),
		__( 'For card numbers: tell your payment provider, and ask the maker of the plugin for a repair.', 'store-posture' ),
		__( 'Remember the copies: the same lines stand in your backups.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 30,
	setting: 'admin.php?page=wc-status&tab=logs',
	references: [ 'pci-3.2.1', 'asvs-14.2.7', 'gdpr-32' ],
} );
