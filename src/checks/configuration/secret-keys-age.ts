import { data, daysSince, facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'cfg-salts-age',
	problem: gt( daysSince( facts.key_age.known_since ), data.limits.key_age_days ),
	show: [
		show( __( 'The same at least since', 'store-posture' ), facts.key_age.known_since, 'date' ),
		show( __( 'Days after which we say so', 'store-posture' ), data.limits.key_age_days, 'number' ),
	],
	title: {
		fail: __( 'The keys that sign log-ins have not changed for years', 'store-posture' ),
		pass: __( 'The keys that sign log-ins are not known to be old', 'store-posture' ),
		topic: __( 'Age of the secret keys', 'store-posture' ),
	},
	why: __(
		'Age alone harms nobody. But people who left, old backups and copies may still hold these keys. Whoever has them and a copy of the database can log in as anybody.',
		'store-posture'
	),
	steps: [
		__( 'Think of who could read wp-config.php since then: former staff, agencies, hosts. If nobody left, you may leave it.', 'store-posture' ),
		__( 'Otherwise choose a quiet hour: everybody is logged out, and carts of guests may be lost.', 'store-posture' ),
		__( 'Ask your developer to put eight new lines from api.wordpress.org/secret-key/1.1/salt/ into wp-config.php.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
} );
