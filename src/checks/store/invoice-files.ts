import { isProduction } from '../../judge/build';
import { check } from '../../judge/check';
import { __ } from '../../judge/words';
import { areGivenAway, foldersGivenAway } from '../documents';
import { refuse } from '../refuse';

export default check( 'critical', {
	catalogue_id: 'wc-invoices',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: areGivenAway( 'invoice' ),
	show: foldersGivenAway( 'invoice' ),
	title: {
		fail: __( 'Anybody can download invoices of your customers', 'store-posture' ),
		pass: __( 'No invoices are handed out', 'store-posture' ),
		topic: __( 'Invoices among the uploads', 'store-posture' ),
	},
	why: __(
		'Some plugins keep invoices among the pictures of the shop, under names that can be counted up. Whoever counts gets them all without logging in. Each tells a name, an address and what was bought.',
		'store-posture'
	),
	steps: [
		__( 'Open the settings of the plugin that writes them. Look for a random folder name, or for keeping no files.', 'store-posture' ),
		__( 'The lines below also stop links in mails that lead straight to these files. See first whether somebody uses them.', 'store-posture' ),
		...refuse( {
			pattern: 'uploads/(wpo_wcpdf|woocommerce-pdf-invoices|bewpi-invoices|ywpi-pdf-invoice|wf-woocommerce-packing-list)[^/]*/.*\\.(pdf|docx?|xlsx?|csv|txt|jpe?g|png|zip)',
			names: [ 'woocommerce-pdf-invoices', 'bewpi-invoices', 'ywpi-pdf-invoice', 'wf-woocommerce-packing-list' ],
			ask: __( 'Ask your host: "Please refuse visitors\' requests for the folders named above."', 'store-posture' ),
		} ),
		__( 'Ask your host who fetched these files so far (access log). If somebody did, open Emergency.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	references: [ 'gdpr-32', 'gdpr-33', 'owasp-a01', 'asvs-13.4.7' ],
	proves: 'exposure',
} );
