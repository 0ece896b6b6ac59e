import { __, sprintf } from '@wordpress/i18n';
import { day } from '../../components/dates';
import { environment } from '../../environment';
import { askerWord, codeWord, whereWord, type Surface } from './words';

/** Stands for a shop of the author's own. */
const TEST_SHOP = 'https://test-shop.example';

/**
 * What the author of a plugin is told, in confidence: what was seen and how to see it again with made-up data. Holds no customer's
 * data, no sample and not the address of this shop.
 */
export function authorText( surface: Surface, seen: NonNullable< Surface[ 'seen' ] > ): string {
	const asker = surface.results.find( ( result ) => result.class === surface.class )?.asker ?? 'visitor';
	const isProven = surface.class === 'proven';
	const rows: [ string, string ][] = [
		[ __( 'Address', 'store-posture' ), withoutShop( seen.request ) ],
		[ __( 'Registered as', 'store-posture' ), `${ surface.method } ${ surface.name }` ],
		[ __( 'In the code', 'store-posture' ), codeWord( surface ) ],
		[ __( 'Asked by', 'store-posture' ), askerWord( asker ) ],
		[ __( 'Kinds of data', 'store-posture' ), seen.kinds.join( ', ' ) ],
		[ __( 'Where', 'store-posture' ), whereWord( seen.where ) ],
		[ __( 'First seen', 'store-posture' ), day( seen.since ) ],
	];
	return [
		/* translators: %s: name of a plugin */
		sprintf( __( 'Security message about %s, in confidence', 'store-posture' ), surface.owner_name ),
		isProven
			? sprintf(
					/* translators: %s: name of a plugin */
					__(
						'We run a shop with %s. It gives personal data of customers to people who have no right to it. Please pass this to whoever looks after security.',
						'store-posture'
					),
					surface.owner_name
				)
			: sprintf(
					/* translators: %s: name of a plugin */
					__(
						'We run a shop with %s. An answer of it looks like personal data, given to people who have no right to it. Please pass this to whoever looks after security.',
						'store-posture'
					),
					surface.owner_name
				),
		[
			__( 'What we saw:', 'store-posture' ),
			...rows.filter( ( [ , value ] ) => value !== '' ).map( ( [ label, value ] ) => `- ${ label }: ${ value }` ),
		].join( '\n' ),
		[
			__( 'How to see it yourself:', 'store-posture' ),
			`1. ${ __( 'Set up a shop for tests, with customers and orders that you made up.', 'store-posture' ) }`,
			`2. ${ __( 'Ask the address above as said. Put numbers and values of your test data in place of ours.', 'store-posture' ) }`,
			`3. ${ __( 'Look in the answer for the data of a customer who is not the one that asks.', 'store-posture' ) }`,
		].join( '\n' ),
		__(
			'What would help: ask for a right before answering (permission_callback), and give nobody a record that is not theirs.',
			'store-posture'
		),
		__(
			'Please tell us within five working days that this arrived, and when an update is to be expected. Until then we tell nobody else. Please do not try it on our shop. This message holds no data of any customer.',
			'store-posture'
		),
	].join( '\n\n' );
}

function withoutShop( request: string ): string {
	const { siteUrl } = environment();
	return siteUrl === '' ? request : request.split( siteUrl ).join( TEST_SHOP );
}
