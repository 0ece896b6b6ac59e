import { count, eq, facts } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'acc-app-enabled',
	show: [
		show( __( 'WordPress accepts application passwords here', 'store-posture' ), eq( facts.app_passwords.available, true ), 'yes_no' ),
		show( __( 'Made for staff accounts', 'store-posture' ), count( facts.app_passwords.list ), 'number' ),
	],
	title: {
		fail: __( 'Whether apps may log in with passwords of their own', 'store-posture' ),
		pass: __( 'Whether apps may log in with passwords of their own', 'store-posture' ),
		topic: __( 'Passwords for apps', 'store-posture' ),
	},
	why: __(
		'They are the better way for apps: each can be taken back alone. Switched off, people hand out their real password instead. What matters is which ones exist; another check looks at those.',
		'store-posture'
	),
	steps: [ __( 'Nothing to do. Each person sees their own under Users, Profile, Application Passwords.', 'store-posture' ) ],
	who: 'owner',
	minutes: 1,
	setting: 'profile.php#application-passwords-section',
	references: [ 'api-2' ],
} );
