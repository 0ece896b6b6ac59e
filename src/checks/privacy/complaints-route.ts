import { and, answers, any, data, eq, facts, first, isIn, ne, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { Data } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

// Which countries ask for it stands in the dated table of laws, not here.
const asksForComplaintsHere = ( law: Place< Data[ 'regimes' ][ number ] > ) =>
	and(
		ne( law.complaints.duty, '' ),
		any( law.countries, ( country ) => isIn( country, facts.selling.countries ) )
	);

const law = first( where( data.regimes, asksForComplaintsHere ) );

export default check( 'medium', {
	catalogue_id: 'prv-complaints',
	applies: any( data.regimes, asksForComplaintsHere ),
	does_not_apply: __( 'No country you sell to asks for this, as far as our table of laws says.', 'store-posture' ),
	problem: eq( answers.complaints_route, 'no' ),
	show: [
		show( __( 'Where it is asked of you', 'store-posture' ), pluck( where( data.regimes, asksForComplaintsHere ), 'name' ), 'list' ),
		show( __( 'What is asked', 'store-posture' ), law.complaints.duty ),
		show( __( 'Since', 'store-posture' ), law.complaints.since, 'date' ),
		show( __( 'Days to confirm receipt', 'store-posture' ), law.complaints.acknowledge_days, 'number' ),
		show( __( 'A way to complain is there, you told us', 'store-posture' ), eq( answers.complaints_route, 'yes' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Customers have no way to complain about their data', 'store-posture' ),
		pass: __( 'Customers can complain about the use of their data', 'store-posture' ),
		topic: __( 'Complaints about data', 'store-posture' ),
	},
	why: __(
		'A law where you sell gives people a right to complain to you about their data. If they find no way, they go to the regulator instead. Complaints are also how you hear of a leak first.',
		'store-posture'
	),
	steps: [
		__( 'Add a heading "Complaints about your data" to your privacy page, with a form or an e-mail address.', 'store-posture' ),
		__( 'Agree on who reads it, who stands in, and who answers.', 'store-posture' ),
		__( 'Confirm each complaint in time, look into it, and tell the person the result. Keep a list.', 'store-posture' ),
		__( 'This is not legal advice. The regulator\'s website has the full text.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 15,
	setting: 'options-privacy.php#page_for_privacy_policy',
	references: [ 'duaa-complaints', 'gdpr-12' ],
} );
