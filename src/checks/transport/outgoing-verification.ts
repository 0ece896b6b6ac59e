import { facts, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'tls-outbound',
	problem: or( not( facts.outbound_tls.supported ), not( facts.outbound_tls.verifies ) ),
	show: [
		show( __( 'The shop can ask others over https', 'store-posture' ), facts.outbound_tls.supported, 'yes_no' ),
		show( __( 'It looks whether it really is them', 'store-posture' ), facts.outbound_tls.verifies, 'yes_no' ),
		show( __( 'Code that can have switched that off', 'store-posture' ), facts.outbound_tls.changed_by, 'paths' ),
	],
	title: {
		fail: __( 'Your shop talks to payment and update servers without looking who answers', 'store-posture' ),
		pass: __( 'Your shop looks who answers before it talks to other servers', 'store-posture' ),
		topic: __( 'Certificates of the servers your shop asks', 'store-posture' ),
	},
	why: __(
		'Your shop asks payment, shipping and update servers all day. Without a look at their certificates (the proof of who they are) a thief can answer in their place. They get keys and orders, or hand you a false update.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'PHP cannot speak https here. Ask your host: "Please enable PHP\'s curl and openssl extensions."', 'store-posture' ),
			when: not( facts.outbound_tls.supported ),
		},
		{
			text: __( 'Somebody switched the look off, often as a quick repair. This finds where.', 'store-posture' ),
			when: not( facts.outbound_tls.verifies ),
			snippet: 'grep -rnE "https_ssl_verify|sslverify|SSL_VERIFYPEER" wp-content',
		},
		{
			text: __( 'Remove the line that names https_ssl_verify, or limit it to the one host it was meant for.', 'store-posture' ),
			when: not( facts.outbound_tls.verifies ),
		},
		__( 'Then open Dashboard, Updates, and pay once with each payment method.', 'store-posture' ),
		__( 'Something fails now? Its certificate is out of order: ask whoever runs that server.', 'store-posture' ),
		__( 'Payment plugins that do not use WordPress for their requests cannot be seen from here.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'asvs-12.3.2', 'owasp-a08' ],
} );
