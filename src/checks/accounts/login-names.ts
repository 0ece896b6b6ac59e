import { and, any, facts, isIn, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'acc-enum-author, acc-enum-other',
	problem: any( facts.login_names.doors, ( door ) => door.shows_login ),
	show: [
		show(
			__( 'Where strangers read log-in names', 'store-posture' ),
			pluck( where( facts.login_names.doors, ( door ) => door.shows_login ), 'door' ),
			'list'
		),
	],
	title: {
		fail: __( 'Strangers can read the log-in names of your staff', 'store-posture' ),
		pass: __( 'Strangers do not learn the log-in names of your staff', 'store-posture' ),
		topic: __( 'Log-in names in public', 'store-posture' ),
	},
	why: __(
		'A log-in name is half of what a robot needs to guess its way in. With long passwords, a second step and a limit it hardly matters. Without them it makes the work easier.',
		'store-posture'
	),
	steps: [
		__( 'First see that all staff have a second step at log-in, and that wrong passwords are limited. That counts for more.', 'store-posture' ),
		{
			text: __( 'Then close the list that the API gives to strangers, and the pages of authors, if your shop does not use them.', 'store-posture' ),
			when: any( facts.login_names.doors, ( door ) => and( isIn( door.door, [ 'rest_users', 'author_page' ] ), door.shows_login ) ),
		},
		__( 'For new staff choose a log-in name that is not their public name. The one for addresses can be changed by your developer.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	setting: 'users.php',
	references: [ 'asvs-6.3.8', 'owasp-a07' ],
	fix: 'account-names',
} );
