import { cases, hostile } from '../../judge/cases';
import { aGateway as hosted } from '../gateways';

const shop = { environment: { type: 'production' }, woocommerce: { active: true } } as const;
const own = { ...hosted, id: 'old-card', route: 'own_fields' } as const;
const nobodyKnows = { ...hosted, id: 'local-pay', route: null, takes_cards: null, known_by: 'nobody' } as const;

export default cases(
	{
		name: 'fields of the own page, beside a hosted method',
		kind: 'fail',
		facts: { ...shop, gateways: { takes_cards: true, list: [ hosted, own ] } },
		outcome: 'fail',
	},
	{
		name: 'through the own server',
		kind: 'fail',
		facts: { ...shop, gateways: { takes_cards: true, list: [ { ...own, route: 'through_server' } ] } },
		outcome: 'fail',
	},
	{
		name: 'a method nobody knows, of which the owner says: own fields',
		kind: 'fail',
		facts: { ...shop, gateways: { takes_cards: null, list: [ nobodyKnows ] } },
		answers: { gateway_card_route: 'own_fields' },
		outcome: 'fail',
	},
	{
		name: 'hosted fields and bank transfer',
		kind: 'pass',
		facts: { ...shop, gateways: { takes_cards: true, list: [ hosted, { ...hosted, id: 'bacs', route: 'offline' } ] } },
		outcome: 'pass',
	},
	{
		name: 'the answer about unknown methods says nothing against known ones',
		kind: 'pass',
		facts: { ...shop, gateways: { takes_cards: true, list: [ hosted ] } },
		answers: { gateway_card_route: 'own_fields' },
		outcome: 'pass',
	},
	{
		name: 'own fields, but switched off',
		kind: 'pass',
		facts: { ...shop, gateways: { takes_cards: true, list: [ hosted, { ...own, enabled: false } ] } },
		outcome: 'pass',
	},
	{
		name: 'a method nobody knows, of which the owner says: a page of the provider',
		kind: 'pass',
		facts: { ...shop, gateways: { takes_cards: null, list: [ nobodyKnows ] } },
		answers: { gateway_card_route: 'redirect' },
		outcome: 'pass',
	},
	{
		name: 'a method nobody knows, and nobody was asked yet',
		kind: 'other',
		facts: { ...shop, gateways: { takes_cards: null, list: [ hosted, nobodyKnows ] } },
		outcome: 'needs_answer',
	},
	{
		name: 'the owner does not know either',
		kind: 'unseen',
		facts: { ...shop, gateways: { takes_cards: null, list: [ nobodyKnows ] } },
		answers: { gateway_card_route: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'payment methods could not be listed',
		kind: 'unseen',
		facts: { ...shop, gateways: { takes_cards: null, list: null } },
		outcome: 'unknown',
	},
	{
		name: 'whether it is switched on is text',
		kind: 'hostile',
		facts: { ...shop, gateways: { takes_cards: true, list: [ { ...own, enabled: hostile( 'yes' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'no method takes cards',
		kind: 'other',
		facts: { ...shop, gateways: { takes_cards: false, list: [ { ...hosted, route: 'offline' } ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...shop, environment: { type: 'staging' }, gateways: { takes_cards: true, list: [ own ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { ...shop, woocommerce: { active: false }, gateways: { takes_cards: true, list: [ own ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { ...shop, environment: null, gateways: { takes_cards: true, list: [ own ] } },
		outcome: 'unknown',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { ...shop, woocommerce: null, gateways: { takes_cards: true, list: [ own ] } },
		outcome: 'unknown',
	}
);
