import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const webhook = {
	ref: { kind: 'webhook', id: 2 },
	status: 'active',
	topic: 'order.created',
	carries_people: true,
	scheme: 'http',
	host: 'stock.example.com',
	host_local: false,
	secret_empty: false,
	owner_exists: true,
	owner_manages: true,
	owner_sells: true,
	failures: 0,
} as const;
const encrypted = { ...webhook, scheme: 'https' } as const;

export default cases(
	{
		name: 'one of two sends orders by http',
		kind: 'fail',
		facts: { ...store, webhooks: { list: [ encrypted, webhook ] } },
		outcome: 'fail',
	},
	{
		name: 'all by https',
		kind: 'pass',
		facts: { ...store, webhooks: { list: [ encrypted, encrypted ] } },
		outcome: 'pass',
	},
	{ name: 'no webhooks', kind: 'pass', facts: { ...store, webhooks: { list: [] } }, outcome: 'pass' },
	{
		name: 'paused',
		kind: 'pass',
		facts: { ...store, webhooks: { list: [ { ...webhook, status: 'paused' } ] } },
		outcome: 'pass',
	},
	{
		name: 'about products, which are public anyway',
		kind: 'pass',
		facts: { ...store, webhooks: { list: [ { ...webhook, topic: 'product.updated', carries_people: false } ] } },
		outcome: 'pass',
	},
	{
		name: 'to this very machine, where WooCommerce delivers nothing',
		kind: 'pass',
		facts: { ...store, webhooks: { list: [ { ...webhook, host: '127.0.0.1', host_local: true } ] } },
		outcome: 'pass',
	},
	{
		name: 'the table is missing',
		kind: 'unseen',
		facts: { ...store, webhooks: { list: null } },
		outcome: 'unknown',
	},
	{
		name: 'a status that is no text',
		kind: 'hostile',
		facts: { ...store, webhooks: { list: [ { ...webhook, status: hostile( 1 ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a scheme nobody could read',
		kind: 'hostile',
		facts: { ...store, webhooks: { list: [ { ...webhook, scheme: hostile( null ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, webhooks: { list: [ webhook ] } },
		outcome: 'not_applicable',
	},
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { webhooks: { list: [ webhook ] } }, outcome: 'unknown' }
);
