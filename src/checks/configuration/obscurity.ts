import { facts, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'srv-banner, srv-readme, wc-version-leak',
	show: [
		show(
			__( 'What tells which software this is', 'store-posture' ),
			pluck(
				where( facts.banners.list, ( banner ) => banner.told ),
				'what'
			),
			'list'
		),
	],
	title: {
		fail: __( 'The shop tells which software it runs', 'store-posture' ),
		pass: __( 'What the shop tells about its software', 'store-posture' ),
		topic: __( 'Names and versions of software', 'store-posture' ),
	},
	why: __(
		'Other lists ask you to hide versions, readme.html or the prefix of tables. Robots try every hole on every site without looking. Updates help, hiding does not.',
		'store-posture'
	),
	steps: [
		__( 'There is nothing to do. Do not rename the prefix of the tables: it can break the shop and keeps nobody out.', 'store-posture' ),
		__( 'If an auditor asks for it, have your host switch off expose_php and the version in the Server header.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 1,
	references: [ 'asvs-13.4.6' ],
} );
