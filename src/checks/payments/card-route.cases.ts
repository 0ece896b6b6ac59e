import { cases, hostile } from '../../judge/cases';
import { aGateway as card } from '../gateways';

const store = { woocommerce: { active: true } };

export default cases(
	{
		name: 'one method whose way is known',
		kind: 'pass',
		facts: { ...store, gateways: { list: [ card ], takes_cards: true, all_known: true } },
		outcome: 'pass',
	},
	{
		name: 'a method nobody knows stands in the list as such',
		kind: 'pass',
		facts: {
			...store,
			gateways: { list: [ { ...card, route: null, takes_cards: null, known_by: 'nobody' } ], all_known: null },
		},
		outcome: 'pass',
	},
	{
		name: 'no payment methods at all',
		kind: 'pass',
		facts: { ...store, gateways: { list: [], takes_cards: false, all_known: true } },
		outcome: 'pass',
	},
	{
		name: 'payment methods could not be listed',
		kind: 'unseen',
		facts: { ...store, gateways: { list: null, takes_cards: null, all_known: null } },
		outcome: 'unknown',
	},
	{
		name: 'a list that is text',
		kind: 'hostile',
		facts: { ...store, gateways: { list: hostile( 'card' ) } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, gateways: { list: [ card ] } },
		outcome: 'not_applicable',
	},
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { gateways: { list: [ card ] } }, outcome: 'unknown' }
);
