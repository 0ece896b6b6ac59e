import { and, eq, facts, gt, hasStore, ne, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'wc-downloads',
	applies: and( hasStore, gt( facts.downloads.products, 0 ) ),
	does_not_apply: __(
		'No product of a WooCommerce store hands out files here.',
		'store-posture'
	),
	problem: or(
		ne( facts.downloads.approved_mode, 'enabled' ),
		gt( facts.downloads.wide_rules, 0 )
	),
	show: [
		show(
			__( 'WooCommerce keeps to the approved folders', 'store-posture' ),
			eq( facts.downloads.approved_mode, 'enabled' ),
			'yes_no'
		),
		show(
			__( 'Approved folders that cover the whole site', 'store-posture' ),
			facts.downloads.wide_rules,
			'number'
		),
		show(
			__(
				'Files for sale outside the approved folders',
				'store-posture'
			),
			facts.downloads.unapproved_files,
			'number'
		),
		show(
			__( 'Products with files', 'store-posture' ),
			facts.downloads.products,
			'number'
		),
	],
	title: {
		fail: __(
			'Any file on the server can be put up for download',
			'store-posture'
		),
		pass: __(
			'Products hand out files from approved folders only',
			'store-posture'
		),
		topic: __( 'Approved folders for downloads', 'store-posture' ),
	},
	why: __(
		'Whoever may edit products can name any file as a download. With a stolen staff log-in that may be a backup or a customer list. WooCommerce can keep to folders an administrator approved, but that is off or too wide here.',
		'store-posture'
	),
	steps: [
		__(
			'Open WooCommerce, Settings, Products, Approved download directories.',
			'store-posture'
		),
		{
			text: __(
				'First add the folders of files that lie elsewhere, and enable them. Otherwise those downloads stop.',
				'store-posture'
			),
			when: gt( facts.downloads.unapproved_files, 0 ),
		},
		{
			text: __(
				'Disable each entry that is the whole site or the whole server.',
				'store-posture'
			),
			when: gt( facts.downloads.wide_rules, 0 ),
		},
		{
			text: __(
				'Press "Start Enforcing Rules" at the top.',
				'store-posture'
			),
			when: ne( facts.downloads.approved_mode, 'enabled' ),
		},
		__(
			'Buy a download with a test order. It must still arrive.',
			'store-posture'
		),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=products&section=download_urls',
	references: [ 'owasp-a01', 'asvs-8.3.1', 'csf-pr.aa' ],
	fix: 'approved-directories',
} );
