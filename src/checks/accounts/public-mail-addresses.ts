import { any, facts, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'acc-enum-rest',
	problem: any( facts.login_names.doors, ( door ) => door.shows_mail ),
	show: [
		show(
			__( 'Where strangers read mail addresses of accounts', 'store-posture' ),
			pluck( where( facts.login_names.doors, ( door ) => door.shows_mail ), 'door' ),
			'list'
		),
	],
	title: {
		fail: __( 'Strangers can read mail addresses of accounts', 'store-posture' ),
		pass: __( 'Strangers do not learn mail addresses of accounts', 'store-posture' ),
		topic: __( 'Mail addresses of accounts in public', 'store-posture' ),
	},
	why: __(
		'The places where WordPress names authors give away mail addresses that people log in with. Robots collect them, for guessed passwords and for false mails in your name.',
		'store-posture'
	),
	steps: [
		__( 'Open Users, and open each person whose public name is a mail address.', 'store-posture' ),
		__( 'Fill in "Nickname", choose it under "Display name publicly as", and save.', 'store-posture' ),
		__( 'The address stands there still? Then a plugin adds it to the API. Ask your developer which one.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'users.php',
	references: [ 'api-3', 'gdpr-5', 'gdpr-32' ],
} );
