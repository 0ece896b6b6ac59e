import { cases } from '../../judge/cases';
import { provenCases, round } from '../stranger-cases';

const store = { environment: { type: 'production' }, woocommerce: { active: true } } as const;

export default cases(
	...provenCases( 'woocommerce', 'anonymous', store ),
	...( [ 'order_pages', 'fulfilments' ] as const ).map( ( group ) => ( {
		name: `one of the group ${ group }`,
		kind: 'fail' as const,
		facts: { ...store, stranger: round( group, { proven: 3 } ) },
		outcome: 'fail' as const,
	} ) ),
	{
		name: 'no store is here',
		kind: 'other',
		facts: { environment: { type: 'production' }, woocommerce: { active: false }, stranger: round( 'woocommerce', { proven: 1 } ) },
		outcome: 'not_applicable',
	}
);
