import { any, count, data, daysSince, facts, gt, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { DataRequestsFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Request = NonNullable< DataRequestsFact[ 'list' ] >[ number ];

const isLate = ( request: Place< Request > ) => gt( daysSince( request.confirmed_at ), data.limits.data_request_days );

export default check( 'high', {
	catalogue_id: 'prv-dsr',
	problem: any( facts.data_requests.list, isLate ),
	show: [
		show( __( 'Confirmed on', 'store-posture' ), pluck( where( facts.data_requests.list, isLate ), 'confirmed_at' ), 'list' ),
		show( __( 'What they asked for', 'store-posture' ), pluck( where( facts.data_requests.list, isLate ), 'kind' ), 'list' ),
		show( __( 'Waiting in all', 'store-posture' ), count( facts.data_requests.list ), 'number' ),
	],
	title: {
		fail: __( 'Somebody has waited more than 30 days for their data', 'store-posture' ),
		pass: __( 'Nobody waits too long for an answer about their data', 'store-posture' ),
		topic: __( 'Requests for data or erasure', 'store-posture' ),
	},
	why: __( 'People may ask what you hold about them, and have it erased. Privacy law gives you about a month to answer. Late answers are among the commonest complaints to regulators.', 'store-posture' ),
	steps: [
		__( 'Open Tools, Export Personal Data, and Erase Personal Data. Look for requests with the status "Confirmed" or "Failed".', 'store-posture' ),
		__( 'Send the export, or erase the data. For a failed one, press "Retry", and tell your developer if it fails again.', 'store-posture' ),
		__( 'Write to the person that you are late. If it is difficult, the law may allow more time, if you say so.', 'store-posture' ),
		__( 'Agree on who looks there once a week.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 20,
	setting: 'export-personal-data.php',
	references: [ 'gdpr-12', 'gdpr-17' ],
} );
