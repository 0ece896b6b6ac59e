import {
	and,
	any,
	eq,
	facts,
	hasStore,
	isProduction,
	ne,
	pluck,
	where,
} from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { closeFolder } from '../folders';

export default check( 'high', {
	catalogue_id: 'wc-uploads',
	// By redirect, buyers fetch files straight from this folder: download-method tells that.
	applies: and(
		isProduction,
		hasStore,
		ne( facts.downloads.method, 'redirect' )
	),
	does_not_apply: __(
		'Judged only where a live WooCommerce store hands files out itself, not by redirect.',
		'store-posture'
	),
	problem: any( facts.folders.list, ( folder ) =>
		and( eq( folder.name, 'downloads' ), folder.exists, folder.readable )
	),
	show: [
		show(
			__( 'Anybody could fetch our test file', 'store-posture' ),
			any( facts.folders.list, ( folder ) =>
				and( eq( folder.name, 'downloads' ), folder.readable )
			),
			'yes_no'
		),
		show(
			__( 'Files in the folder woocommerce_uploads', 'store-posture' ),
			pluck(
				where( facts.folders.list, ( folder ) =>
					eq( folder.name, 'downloads' )
				),
				'files'
			),
			'list'
		),
		show(
			__( 'How files are handed out', 'store-posture' ),
			facts.downloads.method
		),
		show(
			__( 'New files get a random part in their name', 'store-posture' ),
			facts.downloads.hash_names,
			'yes_no'
		),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __(
			'Anybody with the address gets what you sell, without paying',
			'store-posture'
		),
		pass: __(
			'Files for sale cannot be fetched around the shop',
			'store-posture'
		),
		topic: __( 'Folder of files for sale', 'store-posture' ),
	},
	why: __(
		"Files that you sell lie in a folder of the web server. If it hands them to strangers, whoever knows or guesses an address gets them without buying. One buyer is enough to spread the link. Reports of WooCommerce can lie in this folder too.",
		'store-posture'
	),
	steps: [
		...closeFolder(
			'woocommerce_uploads',
			'internal',
			__(
				'Ask your host: "Please refuse all visitors\' requests to /wp-content/uploads/woocommerce_uploads/. PHP must still read it."',
				'store-posture'
			)
		),
		__(
			'Then buy a download with a test order. It must still arrive.',
			'store-posture'
		),
	],
	who: 'host',
	minutes: 10,
	setting: 'admin.php?page=wc-settings&tab=products&section=downloadable',
	references: [ 'owasp-a01', 'owasp-a02', 'asvs-8.2.2' ],
	fix: 'private-folders',
} );
