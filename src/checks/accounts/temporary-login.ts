import { and, any, data, daysUntil, facts, first, gt, not, pluck, when, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { TemporaryLoginsFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Link = NonNullable< TemporaryLoginsFact[ 'list' ] >[ number ];

const opensForLong = ( link: Place< Link > ) =>
	and( link.administrator, not( link.expired ), when( link.ends, gt( daysUntil( link.expires ), data.limits.temporary_days ), true ) );

export default check( 'high', {
	catalogue_id: 'acc-temp',
	problem: any( facts.temporary_logins.list, opensForLong ),
	show: [
		show( __( 'Accounts that a link opens', 'store-posture' ), pluck( where( facts.temporary_logins.list, opensForLong ), 'user' ), 'users' ),
		show( __( 'Made by', 'store-posture' ), first( where( facts.temporary_logins.list, opensForLong ) ).source ),
		show( __( 'Until (first of them)', 'store-posture' ), first( where( facts.temporary_logins.list, opensForLong ) ).expires, 'date' ),
	],
	title: {
		fail: __( 'A link opens an administrator account without a password', 'store-posture' ),
		pass: __( 'No lasting link opens an administrator account', 'store-posture' ),
		topic: __( 'Temporary log-in links', 'store-posture' ),
	},
	why: __(
		'Whoever holds the link is in: no password, no second step. It lies in mails, chats and tickets of people you may not know. Some such links were made for one afternoon and work for years.',
		'store-posture'
	),
	steps: [
		__( 'Ask whoever the link was made for whether the work is done.', 'store-posture' ),
		__( 'Open the settings of the product named above, and delete the link. Mostly the account goes with it: it was made for the link.', 'store-posture' ),
		__( 'Work goes on? Make a link that ends within a week, or better a usual account with a second step.', 'store-posture' ),
		__( 'Remove that product once nobody needs it.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 3,
	setting: 'users.php?role=administrator',
	references: [ 'pci-8.2.5', 'pci-8.2.2', 'csf-pr.aa' ],
} );
