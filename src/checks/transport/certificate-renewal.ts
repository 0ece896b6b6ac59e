import { and, daysUntil, facts, isLive, lt, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'tls-cert',
	// One that has run out already is told by certificate-valid.
	applies: and( isLive, facts.address.home_https, not( lt( daysUntil( facts.certificate.not_after ), 0 ) ) ),
	does_not_apply: __( 'Only a live shop on https whose certificate has not run out is judged here.', 'store-posture' ),
	problem: lt( daysUntil( facts.certificate.renewal_due ), 0 ),
	show: [
		show( __( 'Valid until', 'store-posture' ), facts.certificate.not_after, 'date' ),
		show( __( 'Usually renewed before', 'store-posture' ), facts.certificate.renewal_due, 'date' ),
		show( __( 'Days from its first to its last', 'store-posture' ), facts.certificate.lifetime_days, 'number' ),
		show( __( 'Issued by', 'store-posture' ), facts.certificate.issuer ),
	],
	title: {
		fail: __( 'The certificate runs out soon, and nothing has renewed it', 'store-posture' ),
		pass: __( 'The certificate is renewed in time', 'store-posture' ),
		topic: __( 'Renewal of the certificate', 'store-posture' ),
	},
	why: __(
		'Most certificates (the proof browsers ask for) renew themselves well before their end. This one should have by now. Once it runs out, browsers show a warning over every page and orders stop.',
		'store-posture'
	),
	steps: [
		__( 'Ask your host: "Our certificate runs out on the date above. Is it renewed by itself, and if so, why has it not been?"', 'store-posture' ),
		__( 'Bought by hand once a year? Renew it now, and put the next date into two people\'s calendars.', 'store-posture' ),
		__( 'Afterwards check again: the date above must have moved.', 'store-posture' ),
	],
	who: 'host',
	minutes: 10,
	references: [ 'asvs-12.2.2', 'csf-pr.ps' ],
} );
