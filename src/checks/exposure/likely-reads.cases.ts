import { cases, hostile } from '../../judge/cases';
import { round } from '../stranger-cases';

const production = { environment: { type: 'production' } } as const;
const groups = [ 'anonymous', 'woocommerce', 'order_pages', 'fulfilments', 'meta', 'post_types', 'media', 'graphql' ] as const;

export default cases(
	...groups.map( ( group ) => ( {
		name: `an answer of the group ${ group } held an address of nobody we know`,
		kind: 'fail' as const,
		facts: { ...production, stranger: round( group, { likely: 1 } ) },
		outcome: 'fail' as const,
	} ) ),
	{ name: 'all that could be asked held nothing of the kind', kind: 'pass', facts: { ...production, stranger: round() }, outcome: 'pass' },
	{ name: 'proven ones alone are another check\'s', kind: 'pass', facts: { ...production, stranger: round( 'anonymous', { proven: 1 } ) }, outcome: 'pass' },
	{ name: 'some could not be asked', kind: 'unseen', facts: { ...production, stranger: round( 'media', { likely: null } ) }, outcome: 'unknown' },
	{ name: 'what a test customer would get is another check\'s', kind: 'pass', facts: { ...production, stranger: round( 'customer', { likely: 2 } ) }, outcome: 'pass' },
	{ name: 'nobody has asked yet', kind: 'unseen', facts: { ...production, stranger: null }, outcome: 'unknown' },
	{ name: 'text where a number is due', kind: 'hostile', facts: { ...production, stranger: round( 'media', { likely: hostile( 'many' ) } ) }, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { environment: { type: 'local' }, stranger: round( 'anonymous', { likely: 1 } ) }, outcome: 'not_applicable' }
);
