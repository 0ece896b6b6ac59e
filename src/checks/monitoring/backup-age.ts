import { and, answers, any, count, data, daysSince, facts, first, gt, isIn, isProduction, isSeen, lt, not, or, pluck, when, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const isFresh = any( facts.backups.sources, ( source ) =>
	and( source.database, lt( daysSince( source.last_good_at ), data.limits.backup_days ) )
);
const isToldOften = isIn( answers.backup_elsewhere, [ 'daily', 'weekly' ] );

export default check( 'high', {
	catalogue_id: 'mon-backup-age',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	// Hosts and panels make copies that nobody sees from here: without a tool we can read, a person is asked.
	problem: when(
		and( gt( count( facts.backups.sources ), 0 ), isSeen( isFresh ) ),
		not( or( isFresh, and( isSeen( answers.backup_elsewhere ), isToldOften ) ) ),
		not( isToldOften )
	),
	show: [
		show( __( 'Backup tools found', 'store-posture' ), pluck( facts.backups.sources, 'name' ), 'list' ),
		show(
			__( 'Last good copy of the database', 'store-posture' ),
			first( where( facts.backups.sources, ( source ) => and( source.database, isSeen( source.last_good_at ) ) ) ).last_good_at,
			'date'
		),
		show(
			__( 'Copies without the database', 'store-posture' ),
			pluck(
				where( facts.backups.sources, ( source ) => not( source.database ) ),
				'name'
			),
			'list'
		),
		show( __( 'Wanted at least every so many days', 'store-posture' ), data.limits.backup_days, 'number' ),
		show( __( 'Somebody else copies it daily or weekly, you told us', 'store-posture' ), isToldOften, 'yes_no' ),
	],
	title: {
		fail: __( 'Orders and customers would be lost for good', 'store-posture' ),
		pass: __( 'There is a fresh copy of the shop to fall back on', 'store-posture' ),
		topic: __( 'Backups', 'store-posture' ),
	},
	why: __(
		'A failed update, a full disk or an intruder can wipe the shop within minutes. Without a fresh copy that holds the database, orders and customers are gone. Extortionists count on that: whoever has a copy need not pay.',
		'store-posture'
	),
	steps: [
		__( 'Ask your host: "Do you copy our database and files, how often, and how do we get them back?"', 'store-posture' ),
		{
			text: __( 'Open the settings of the backup tool named above, and start one now. Database and files both.', 'store-posture' ),
			when: gt( count( facts.backups.sources ), 0 ),
		},
		{
			text: __( 'If the answer is no: open Plugins, Add Plugin, and install a backup tool such as UpdraftPlus.', 'store-posture' ),
			when: not( gt( count( facts.backups.sources ), 0 ) ),
		},
		__( 'Plan the database daily and the files weekly. Shops with many orders need it more often.', 'store-posture' ),
		__( 'Keep the copies at another company than the shop, under another password.', 'store-posture' ),
		__( 'Try once a year to bring one back, on a copy of the shop and never on the live one.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 20,
	references: [ 'csf-pr.ds', 'csf-rc.rp', 'gdpr-32' ],
} );
