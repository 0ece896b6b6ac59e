import { and, daysUntil, eq, facts, isLive, lt, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'tls-cert',
	applies: and( isLive, facts.address.home_https ),
	does_not_apply: __( 'Only a live shop with a public https address is judged here.', 'store-posture' ),
	problem: or(
		not( facts.certificate.chain_ok ),
		not( facts.certificate.name_ok ),
		eq( facts.certificate.twin_name, 'bad' ),
		lt( daysUntil( facts.certificate.not_after ), 0 )
	),
	show: [
		show( __( 'An authority that browsers know vouches for it', 'store-posture' ), facts.certificate.chain_ok, 'yes_no' ),
		show( __( 'It is for the name of this site', 'store-posture' ), facts.certificate.name_ok, 'yes_no' ),
		show( __( 'With www (or without) visitors get a warning', 'store-posture' ), eq( facts.certificate.twin_name, 'bad' ), 'yes_no' ),
		show( __( 'Valid until', 'store-posture' ), facts.certificate.not_after, 'date' ),
		show( __( 'Issued by', 'store-posture' ), facts.certificate.issuer ),
		show( __( 'Asked the way visitors come', 'store-posture' ), eq( facts.certificate.vantage, 'edge' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Browsers warn visitors away from this shop', 'store-posture' ),
		pass: __( 'Browsers accept the certificate of this shop', 'store-posture' ),
		topic: __( 'Certificate of the shop', 'store-posture' ),
	},
	why: __(
		'A certificate is the proof that browsers ask for. With a bad one they show a warning over the whole page, and most people leave. Those who click it away would do so for a thief\'s copy too.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'The certificate has run out. Ask your host: "Please renew our certificate now, and tell us why it was not renewed by itself."', 'store-posture' ),
			when: lt( daysUntil( facts.certificate.not_after ), 0 ),
		},
		{
			text: __( 'It is for another name. Ask your host: "Please issue a certificate that covers our address with and without www."', 'store-posture' ),
			when: or( not( facts.certificate.name_ok ), eq( facts.certificate.twin_name, 'bad' ) ),
		},
		{
			text: __( 'Nobody browsers know vouches for it. Ask your host: "Is the intermediate certificate missing? Please install the whole chain."', 'store-posture' ),
			when: and( not( facts.certificate.chain_ok ), not( lt( daysUntil( facts.certificate.not_after ), 0 ) ) ),
		},
		__( 'Open the shop in a private window, on a phone too, with and without www. No warning may appear.', 'store-posture' ),
	],
	who: 'host',
	minutes: 15,
	references: [ 'asvs-12.2.2', 'owasp-a04', 'gdpr-32' ],
} );
