import { and, any, data, daysSince, eq, facts, gt, isProduction, not, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ContactsFact, Data } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Contact = Place< ContactsFact[ 'roles' ][ number ] >;
type Row = Place< Data[ 'contacts' ][ number ] >;

const isEmpty = ( contact: Contact ) => and( contact.needed, not( contact.filled ) );
const isOld = ( contact: Contact ) =>
	and( contact.needed, contact.filled, gt( daysSince( contact.confirmed ), data.limits.contact_days ) );

/** Names of the roles for which the body is true, as people read them. */
const labels = ( body: ( contact: Contact ) => ReturnType< typeof and > ) =>
	pluck(
		where( data.contacts, ( row: Row ) =>
			any( facts.contacts.roles, ( contact ) => and( eq( row.role, contact.role ), body( contact ) ) )
		),
		'label'
	);

export default check( 'medium', {
	catalogue_id: 'ir-contacts',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.contacts.roles, ( contact ) =>
		and(
			contact.needed,
			or( not( contact.filled ), gt( daysSince( contact.confirmed ), data.limits.contact_days ) )
		)
	),
	show: [
		show( __( 'Still missing', 'store-posture' ), labels( isEmpty ), 'list' ),
		show( __( 'Not looked at for too long', 'store-posture' ), labels( isOld ), 'list' ),
		show( __( 'To be looked at again after so many days', 'store-posture' ), data.limits.contact_days, 'number' ),
	],
	title: {
		fail: __( 'On the bad day you would have to search for phone numbers', 'store-posture' ),
		pass: __( 'Whom to ring on the bad day is written down', 'store-posture' ),
		topic: __( 'Whom to ring in an emergency', 'store-posture' ),
	},
	why: __(
		'If card numbers may have been copied, your payment provider wants a call first, and at once. If the site is down, its mails and notes are gone too. Numbers on paper save the hours in which a thief goes on copying.',
		'store-posture'
	),
	steps: [
		__( 'Open Security checklist, Settings, and fill in the contacts named above.', 'store-posture' ),
		__( 'You have no insurer or no lawyer? Say "we have none". That is a complete answer.', 'store-posture' ),
		__( 'Ring each number once, and ask what they need to know from you.', 'store-posture' ),
		__( 'Save the page even if nothing changed: that confirms the numbers for another half year.', 'store-posture' ),
		__( 'Print Emergency again and replace the old copy.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'admin.php?page=store-posture&tab=settings',
	references: [ 'pci-12.10.1', 'csf-rs.co', 'gdpr-33' ],
} );
