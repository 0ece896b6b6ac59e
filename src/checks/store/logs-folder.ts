import {
	and,
	any,
	eq,
	facts,
	hasStore,
	isProduction,
	not,
	pluck,
	where,
} from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { closeFolder } from '../folders';
import { byComposer } from '../servers';

export default check( 'high', {
	catalogue_id: 'wc-logs',
	applies: and( isProduction, hasStore ),
	does_not_apply: __(
		'Judged only on a live WooCommerce store.',
		'store-posture'
	),
	problem: any( facts.folders.list, ( folder ) =>
		and( eq( folder.name, 'logs' ), folder.exists, folder.readable )
	),
	show: [
		show(
			__( 'Anybody could fetch our test file', 'store-posture' ),
			any( facts.folders.list, ( folder ) =>
				and( eq( folder.name, 'logs' ), folder.readable )
			),
			'yes_no'
		),
		show(
			__( 'The folder lies inside the web folder', 'store-posture' ),
			any( facts.folders.list, ( folder ) =>
				and( eq( folder.name, 'logs' ), folder.in_web_root )
			),
			'yes_no'
		),
		show(
			__( 'Log files in it', 'store-posture' ),
			pluck(
				where( facts.folders.list, ( folder ) =>
					eq( folder.name, 'logs' )
				),
				'files'
			),
			'list'
		),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __(
			"Anybody with the address can read the shop's logs",
			'store-posture'
		),
		pass: __(
			"The shop's logs cannot be fetched over the web",
			'store-posture'
		),
		topic: __( 'Folder of WooCommerce logs', 'store-posture' ),
	},
	why: __(
		"Logs are the shop's diary: payments, failures, sometimes names and addresses of customers. If the server hands them to strangers, whoever learns the name of a log can read it.",
		'store-posture'
	),
	steps: [
		...closeFolder(
			'wc-logs',
			'deny all',
			__(
				'Ask your host: "Please refuse all visitors\' requests to /wp-content/uploads/wc-logs/."',
				'store-posture'
			)
		),
		{
			text: __(
				'Or move the logs out of the web folder with this line in wp-config.php. PHP must be allowed to write there.',
				'store-posture'
			),
			when: not( byComposer ),
			snippet: "define( 'WC_LOG_DIR', '/home/name/logs/woocommerce/' );",
		},
		{
			text: __(
				'Or move the logs out of the web folder with this line in config/application.php, and deploy.',
				'store-posture'
			),
			when: byComposer,
			snippet:
				"Config::define( 'WC_LOG_DIR', '/home/name/logs/woocommerce/' );",
		},
		__(
			'Open WooCommerce, Status, Logs, and delete old logs you do not need.',
			'store-posture'
		),
		__(
			'Switch off "debug log" in payment methods unless somebody is looking for an error right now.',
			'store-posture'
		),
	],
	who: 'host',
	minutes: 10,
	setting: 'admin.php?page=wc-status&tab=logs&view=settings',
	references: [ 'owasp-a02', 'gdpr-32', 'asvs-14.2.6' ],
	fix: 'private-folders',
} );
