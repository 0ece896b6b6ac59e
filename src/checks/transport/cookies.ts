import { and, any, eq, facts, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onManagedHost } from '../servers';

export default check( 'high', {
	catalogue_id: 'hdr-cookies',
	applies: and( isProduction, facts.address.home_https ),
	does_not_apply: __( 'Only a live shop on https is judged here.', 'store-posture' ),
	problem: any( facts.cookies.list, ( cookie ) => or( not( cookie.secure ), not( cookie.http_only ) ) ),
	show: [
		show(
			__( 'Cookies that also travel over http', 'store-posture' ),
			pluck( where( facts.cookies.list, ( cookie ) => not( cookie.secure ) ), 'kind' ),
			'list'
		),
		show(
			__( 'Cookies that scripts can read', 'store-posture' ),
			pluck( where( facts.cookies.list, ( cookie ) => not( cookie.http_only ) ), 'kind' ),
			'list'
		),
		show( __( 'PHP knows that visitors come over https', 'store-posture' ), facts.cookies.https_known, 'yes_no' ),
		show(
			__( 'Cookies that a page has really set', 'store-posture' ),
			pluck( where( facts.cookies.list, ( cookie ) => eq( cookie.from, 'set' ) ), 'kind' ),
			'list'
		),
	],
	title: {
		fail: __( 'Whoever catches a cookie here is logged in as somebody else', 'store-posture' ),
		pass: __( 'Cookies of log-ins travel over https only, and scripts cannot read them', 'store-posture' ),
		topic: __( 'Cookies of log-ins', 'store-posture' ),
	},
	why: __(
		'A cookie is what a browser shows in place of the password. One that also travels over http can be caught on a shared network. One that scripts can read is what a slipped-in script takes first.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'Something in front (a proxy or CDN) takes the https and passes http on. Add these lines to wp-config.php, above "That\'s all, stop editing". Only where that proxy sets the header itself.',
				'store-posture'
			),
			when: and( not( facts.cookies.https_known ), not( onManagedHost ) ),
			snippet:
				"if ( 'https' === ( $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '' ) ) {\n\t$_SERVER['HTTPS'] = 'on';\n}",
		},
		{
			text: __( 'Ask your host: "Please tell PHP when visitors come over https (HTTPS=on, or X-Forwarded-Proto from your proxy)."', 'store-posture' ),
			when: and( not( facts.cookies.https_known ), onManagedHost ),
		},
		{
			text: __( 'A plugin or theme changes the flags. Let your developer look for these names in wp-content.', 'store-posture' ),
			when: facts.cookies.https_known,
			snippet: 'grep -rnE "secure_auth_cookie|secure_logged_in_cookie|wc_session_use_secure_cookie|woocommerce_cookie_httponly|session_start" wp-content',
		},
		{
			text: __( 'For PHP\'s own session: ask your host to set these in php.ini.', 'store-posture' ),
			when: any( facts.cookies.list, ( cookie ) => eq( cookie.kind, 'php_session' ) ),
			snippet: 'session.cookie_secure = 1\nsession.cookie_httponly = 1',
		},
		__( 'Log out and in again afterwards, fill a basket in a private window, and open the checkout once.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'asvs-3.3.1', 'asvs-3.3.4', 'owasp-a07' ],
} );
