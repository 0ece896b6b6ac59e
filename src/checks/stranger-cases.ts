/** Cases that the checks of what the stranger test found have in common. */
import { hostile, type Case } from '../judge/cases';
import type { StrangerFact } from '../judge/facts.gen';

type Groups = NonNullable< StrangerFact[ 'groups' ] >;
type Found = Partial< Pick< Groups[ number ], 'proven' | 'likely' > >;

const NAMES = [ 'anonymous', 'customer', 'woocommerce', 'order_pages', 'fulfilments', 'meta', 'post_types', 'media', 'graphql', 'cache' ] as const;

/** What a round came to: nothing, but in one group. */
export const round = ( name: Groups[ number ][ 'name' ] | '' = '', found: Found = {} ): StrangerFact => ( {
	walked_at: '2026-11-20T10:00:00Z',
	requests: 1200,
	limited: 0,
	groups: NAMES.map( ( each ) => ( {
		name: each,
		asked: 10,
		proven: 0,
		likely: 0,
		unseen: 0,
		...( each === name ? found : {} ),
	} ) ),
	open: name === '' ? [] : [ { surface: 'rest GET /parcels/v1/customer/(?P<id>\\d+)', owner: 'parcel-tracker', group: name, class: ( found.proven ?? 0 ) > 0 ? 'proven' : 'likely' } ],
	changed: [],
} );

/** @param name One of the check's groups; @param other A group that is another check's. */
export function provenCases( name: Groups[ number ][ 'name' ], other: Groups[ number ][ 'name' ], around: Case[ 'facts' ] ): Case[] {
	return [
		{ name: 'one address gave a customer away', kind: 'fail', facts: { ...around, stranger: round( name, { proven: 1 } ) }, outcome: 'fail' },
		{ name: 'nothing did', kind: 'pass', facts: { ...around, stranger: round() }, outcome: 'pass' },
		{ name: 'what gave somebody away is another check\'s', kind: 'pass', facts: { ...around, stranger: round( other, { proven: 2 } ) }, outcome: 'pass' },
		{ name: 'some could not be asked, and the rest gave nothing away', kind: 'unseen', facts: { ...around, stranger: round( name, { proven: null } ) }, outcome: 'unknown' },
		{ name: 'nobody has asked yet', kind: 'unseen', facts: { ...around, stranger: null }, outcome: 'unknown' },
		{ name: 'text where a number is due', kind: 'hostile', facts: { ...around, stranger: round( name, { proven: hostile( '1' ) } ) }, outcome: 'unknown' },
		{ name: 'a copy for trying things out', kind: 'other', facts: { ...around, environment: { type: 'staging' }, stranger: round( name, { proven: 1 } ) }, outcome: 'not_applicable' },
	];
}
