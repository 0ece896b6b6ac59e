import { cases } from '../../judge/cases';
import { provenCases, round } from '../stranger-cases';

const production = { environment: { type: 'production' } } as const;

export default cases(
	...provenCases( 'anonymous', 'woocommerce', production ),
	...( [ 'meta', 'post_types', 'media', 'graphql' ] as const ).map( ( group ) => ( {
		name: `one of the group ${ group }`,
		kind: 'fail' as const,
		facts: { ...production, stranger: round( group, { proven: 3 } ) },
		outcome: 'fail' as const,
	} ) )
);
