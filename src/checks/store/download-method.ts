import { and, eq, facts, gt, hasStore, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'wc-downloads',
	// Files on another host, such as signed links of a cloud, are handed out by redirect on purpose.
	applies: and(
		hasStore,
		gt( facts.downloads.products, 0 ),
		not( facts.downloads.remote_only )
	),
	does_not_apply: __(
		'No product here hands out a file that lies on this server.',
		'store-posture'
	),
	problem: or(
		eq( facts.downloads.method, 'redirect' ),
		facts.downloads.redirect_fallback
	),
	show: [
		show(
			__( 'How files are handed out', 'store-posture' ),
			facts.downloads.method
		),
		show(
			__( 'Redirect as a last resort', 'store-posture' ),
			facts.downloads.redirect_fallback,
			'yes_no'
		),
		show(
			__( 'Products with files', 'store-posture' ),
			facts.downloads.products,
			'number'
		),
		show(
			__( 'Buyers must log in (guests need not)', 'store-posture' ),
			facts.downloads.login_required,
			'yes_no'
		),
		show(
			__( 'New files get a random part in their name', 'store-posture' ),
			facts.downloads.hash_names,
			'yes_no'
		),
	],
	title: {
		fail: __(
			'Buyers learn the real address of what you sell',
			'store-posture'
		),
		pass: __(
			'Downloads do not reveal where the files lie',
			'store-posture'
		),
		topic: __( 'How downloads are handed out', 'store-posture' ),
	},
	why: __(
		'With "Redirect", WooCommerce sends a buyer to the file\'s own address. That address works for everybody and for ever. One buyer can pass it on, and strangers take what you sell without paying.',
		'store-posture'
	),
	steps: [
		__(
			'Open WooCommerce, Settings, Products, Downloadable products.',
			'store-posture'
		),
		{
			text: __(
				'Set "File download method" to "Force downloads". With very large files, ask your host for "X-Accel-Redirect/X-Sendfile".',
				'store-posture'
			),
			when: eq( facts.downloads.method, 'redirect' ),
		},
		{
			text: __(
				'Clear the box "Allow using redirect mode (insecure) as a last resort".',
				'store-posture'
			),
			when: facts.downloads.redirect_fallback,
		},
		__(
			'Save, and buy a download with a test order. It must still arrive.',
			'store-posture'
		),
		__(
			'Then check again: the folder of these files has to be closed too.',
			'store-posture'
		),
	],
	who: 'owner',
	minutes: 3,
	setting:
		'admin.php?page=wc-settings&tab=products&section=downloadable#woocommerce_file_download_method',
	references: [ 'owasp-a01', 'asvs-8.2.2' ],
	fix: 'download-method',
} );
