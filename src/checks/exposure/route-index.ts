import { facts } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'api-index',
	show: [
		show( __( 'Addresses of the interface (routes)', 'store-posture' ), facts.rest_routes.total, 'number' ),
		show( __( 'Groups of them (namespaces)', 'store-posture' ), facts.rest_routes.namespaces, 'number' ),
	],
	title: {
		fail: __( 'What the interface lists to everybody', 'store-posture' ),
		pass: __( 'What the interface lists to everybody', 'store-posture' ),
		topic: __( 'List of the interface (REST index)', 'store-posture' ),
	},
	why: __( 'WordPress shows everybody which addresses its interface has. Hiding that list stops nobody, for attackers know them already. What counts is what each address answers.', 'store-posture' ),
	steps: [
		__( 'There is nothing to do. Customer data shows what these addresses give to strangers.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 1,
	setting: 'admin.php?page=store-posture&tab=customer-data',
	references: [ 'api-9' ],
} );
