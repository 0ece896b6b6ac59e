import { cases, hostile } from '../../judge/cases';

const shop = {
	environment: { type: 'production' },
	woocommerce: { active: true },
	debug: { wp_debug: true },
	store_logs: { enabled: true, keeps_info: true },
} as const;
const hook = {
	ref: { kind: 'webhook', id: 3 },
	status: 'active',
	topic: 'order.created',
	carries_people: true,
	scheme: 'https',
	host: 'hooks.example.net',
	host_local: false,
	secret_empty: false,
	owner_exists: true,
	owner_manages: true,
	owner_sells: true,
	failures: 0,
} as const;

export default cases(
	{ name: 'debugging with an order webhook', kind: 'fail', facts: { ...shop, webhooks: { list: [ { ...hook, status: 'paused' }, hook ] } }, outcome: 'fail' },
	{ name: 'no debugging', kind: 'pass', facts: { ...shop, debug: { wp_debug: false }, webhooks: { list: [ hook ] } }, outcome: 'pass' },
	{ name: 'no logs', kind: 'pass', facts: { ...shop, store_logs: { enabled: false, keeps_info: true }, webhooks: { list: [ hook ] } }, outcome: 'pass' },
	{ name: 'only errors are written', kind: 'pass', facts: { ...shop, store_logs: { enabled: true, keeps_info: false }, webhooks: { list: [ hook ] } }, outcome: 'pass' },
	{ name: 'a paused webhook', kind: 'pass', facts: { ...shop, webhooks: { list: [ { ...hook, status: 'paused' } ] } }, outcome: 'pass' },
	{ name: 'a webhook about products', kind: 'pass', facts: { ...shop, webhooks: { list: [ { ...hook, carries_people: false } ] } }, outcome: 'pass' },
	{ name: 'webhooks could not be listed', kind: 'unseen', facts: { ...shop, webhooks: { list: null } }, outcome: 'unknown' },
	{ name: 'the threshold could not be seen', kind: 'unseen', facts: { ...shop, store_logs: { enabled: true, keeps_info: null }, webhooks: { list: [ hook ] } }, outcome: 'unknown' },
	{ name: 'debugging is a number', kind: 'hostile', facts: { ...shop, debug: { wp_debug: hostile( 1 ) }, webhooks: { list: [ hook ] } }, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { ...shop, environment: { type: 'staging' }, webhooks: { list: [ hook ] } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { ...shop, woocommerce: { active: false }, webhooks: { list: [ hook ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { ...shop, woocommerce: null, webhooks: { list: [ hook ] } }, outcome: 'unknown' },
	{ name: 'what kind of site it is could not be seen', kind: 'unseen', facts: { ...shop, environment: null, webhooks: { list: [ hook ] } }, outcome: 'unknown' }
);
