import { and, any, count, data, facts, gt, hasStore, isIn, ne, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { Data } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

const concernsUs = ( law: Place< Data[ 'regimes' ][ number ] > ) =>
	any( law.countries, ( country ) => isIn( country, facts.selling.countries ) );

const laws = where( data.regimes, concernsUs );
const smallCases = pluck(
	where( laws, ( law ) => ne( law.small_case.what, '' ) ),
	'small_case'
);

export default check( 'information', {
	catalogue_id: 'liability-regimes, ir-jurisdiction',
	applies: and( hasStore, gt( count( facts.selling.countries ), 0 ) ),
	does_not_apply: __( 'No WooCommerce store that sells anywhere is here.', 'store-posture' ),
	show: [
		show( __( 'Countries you sell to', 'store-posture' ), facts.selling.countries, 'list' ),
		show( __( 'Laws we know for them', 'store-posture' ), pluck( laws, 'name' ), 'list' ),
		show( __( 'Who watches over them', 'store-posture' ), pluck( laws, 'regulator' ), 'list' ),
		show( __( 'When you must tell them', 'store-posture' ), pluck( laws, 'tell_regulator' ), 'list' ),
		show( __( 'The most it can cost', 'store-posture' ), pluck( laws, 'ceiling' ), 'list' ),
		show( __( 'Small ones it happened to', 'store-posture' ), pluck( smallCases, 'who' ), 'list' ),
		show( __( 'What had happened', 'store-posture' ), pluck( smallCases, 'what' ), 'list' ),
		show( __( 'What it cost', 'store-posture' ), pluck( smallCases, 'amount' ), 'list' ),
		show( __( 'When', 'store-posture' ), pluck( smallCases, 'when' ), 'list' ),
		show( __( 'Where we read it', 'store-posture' ), pluck( smallCases, 'source' ), 'list' ),
	],
	title: {
		fail: __( 'Which privacy laws your sales fall under', 'store-posture' ),
		pass: __( 'Which privacy laws your sales fall under', 'store-posture' ),
		topic: __( 'Privacy laws where you sell', 'store-posture' ),
	},
	why: __(
		'If customers\' data gets out, the law of their country says whom you must tell, and how fast. Small shops are not exempt in most countries. Know it before the bad day. This is not legal advice.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'The shop\'s address is still the one WooCommerce comes with. Open WooCommerce, Settings, General, and correct it.',
				'store-posture'
			),
			when: facts.selling.base_is_default,
		},
		__( 'Under "Selling location(s)", name only the countries you really sell to.', 'store-posture' ),
		__( 'Open Emergency and print it. The regulators\' numbers for these countries stand there.', 'store-posture' ),
		__( 'Ask a lawyer once whether something is missing for your trade.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=general#woocommerce_default_country',
	references: [ 'gdpr-33', 'gdpr-34', 'gdpr-83' ],
} );
