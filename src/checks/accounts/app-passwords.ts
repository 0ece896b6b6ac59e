import { and, any, data, daysSince, facts, first, gt, ne, not, pluck, when, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { AppPasswordsFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type AppPassword = NonNullable< AppPasswordsFact[ 'list' ] >[ number ];

const isForgotten = ( password: Place< AppPassword > ) =>
	and(
		password.administrator,
		when(
			password.used,
			gt( daysSince( password.last_used ), data.limits.key_idle_days ),
			gt( daysSince( password.created ), data.limits.key_unused_days )
		)
	);

export default check( 'high', {
	catalogue_id: 'acc-app-inventory',
	problem: any( facts.app_passwords.list, isForgotten ),
	show: [
		show(
			__( 'Administrators with a forgotten application password', 'store-posture' ),
			pluck( where( facts.app_passwords.list, isForgotten ), 'user' ),
			'users'
		),
		show(
			__( 'Last used (first of them)', 'store-posture' ),
			first( where( facts.app_passwords.list, ( password ) => and( isForgotten( password ), password.used ) ) ).last_used,
			'date'
		),
		show(
			__( 'Never used, made on (first of them)', 'store-posture' ),
			first( where( facts.app_passwords.list, ( password ) => and( isForgotten( password ), not( password.used ) ) ) ).created,
			'date'
		),
		show(
			__( 'Known apps among them', 'store-posture' ),
			pluck( where( facts.app_passwords.list, ( password ) => and( isForgotten( password ), ne( password.known_app, '' ) ) ), 'known_app' ),
			'list'
		),
		show( __( 'WordPress accepts such passwords here now', 'store-posture' ), facts.app_passwords.available, 'yes_no' ),
	],
	title: {
		fail: __( 'A forgotten app password still opens an administrator account', 'store-posture' ),
		pass: __( 'No forgotten app passwords of administrators', 'store-posture' ),
		topic: __( 'Application passwords of administrators', 'store-posture' ),
	},
	why: __(
		'An application password lets an app in without the second log-in step. This one was not used for a long time, so nobody would notice. Whoever finds it on an old phone or computer gets full access.',
		'store-posture'
	),
	steps: [
		__( 'Ask each person named above which app or service it was made for.', 'store-posture' ),
		__( 'Open Users, open that person, and scroll to "Application Passwords".', 'store-posture' ),
		__( 'Press "Revoke" beside each one nobody needs. It cannot be undone: the app would have to be connected anew.', 'store-posture' ),
		{
			text: __( 'They are switched off at present, yet they work again once that changes. Revoke them all the same.', 'store-posture' ),
			when: not( facts.app_passwords.available ),
		},
		__( 'If an app needs access, make a new account for it with only the rights it needs.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 3,
	setting: 'users.php?role=administrator',
	references: [ 'pci-8.2.5', 'api-2', 'csf-pr.aa' ],
	fix: 'app-passwords',
} );
