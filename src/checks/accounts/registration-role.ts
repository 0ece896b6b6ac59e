import { and, facts, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'critical', {
	catalogue_id: 'acc-reg-role',
	applies: not( facts.environment.multisite ),
	does_not_apply: __( 'In a network of sites, signing up gives no role on this site.', 'store-posture' ),
	problem: and( facts.registration.open, facts.registration.role_privileged ),
	show: [
		show( __( 'Anyone can register', 'store-posture' ), facts.registration.open, 'yes_no' ),
		show( __( 'Role of a new account', 'store-posture' ), facts.registration.default_role ),
		show( __( 'Rights that come with it', 'store-posture' ), facts.registration.rights, 'list' ),
	],
	title: {
		fail: __( 'Anyone who signs up becomes staff', 'store-posture' ),
		pass: __( 'New sign-ups get no staff rights', 'store-posture' ),
		topic: __( 'Rights of new sign-ups', 'store-posture' ),
	},
	why: __(
		'A stranger fills in the sign-up form and holds staff rights a minute later. They can read orders and customers, or change the shop.',
		'store-posture'
	),
	steps: [
		__( 'Open Settings, General.', 'store-posture' ),
		{
			text: __( 'Set "New User Default Role" to "Customer".', 'store-posture' ),
			when: facts.woocommerce.active,
		},
		{
			text: __( 'Set "New User Default Role" to "Subscriber".', 'store-posture' ),
			when: not( facts.woocommerce.active ),
		},
		__( 'If nobody needs to sign up here, also clear "Anyone can register".', 'store-posture' ),
		__( 'Look through Users for accounts you do not know.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 2,
	setting: 'options-general.php#default_role',
	references: [ 'api-5', 'asvs-8.2.1' ],
	fix: 'registration-role',
} );
