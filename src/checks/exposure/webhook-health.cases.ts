import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
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
	{ name: 'no secret', kind: 'fail', facts: { ...store, webhooks: { list: [ hook, { ...hook, secret_empty: true } ] } }, outcome: 'fail' },
	{ name: 'its owner is gone', kind: 'fail', facts: { ...store, webhooks: { list: [ { ...hook, owner_exists: false, carries_people: false } ] } }, outcome: 'fail' },
	{ name: 'its owner may not see orders', kind: 'fail', facts: { ...store, webhooks: { list: [ { ...hook, owner_manages: false, owner_sells: false } ] } }, outcome: 'fail' },
	{ name: 'signed, with an owner', kind: 'pass', facts: { ...store, webhooks: { list: [ hook ] } }, outcome: 'pass' },
	{ name: 'an owner who sells', kind: 'pass', facts: { ...store, webhooks: { list: [ { ...hook, owner_manages: false } ] } }, outcome: 'pass' },
	{ name: 'an owner who manages', kind: 'pass', facts: { ...store, webhooks: { list: [ { ...hook, owner_sells: false } ] } }, outcome: 'pass' },
	{ name: 'products need no such owner', kind: 'pass', facts: { ...store, webhooks: { list: [ { ...hook, carries_people: false, owner_manages: false, owner_sells: false } ] } }, outcome: 'pass' },
	{ name: 'paused', kind: 'pass', facts: { ...store, webhooks: { list: [ { ...hook, status: 'paused', secret_empty: true, owner_exists: false } ] } }, outcome: 'pass' },
	{ name: 'webhooks could not be listed', kind: 'unseen', facts: { ...store, webhooks: { list: null } }, outcome: 'unknown' },
	{ name: 'whether it has a secret is a number', kind: 'hostile', facts: { ...store, webhooks: { list: [ { ...hook, secret_empty: hostile( 0 ) } ] } }, outcome: 'unknown' },
	{ name: 'whether its owner exists is text', kind: 'hostile', facts: { ...store, webhooks: { list: [ { ...hook, owner_exists: hostile( 'yes' ) } ] } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, webhooks: { list: [ { ...hook, secret_empty: true } ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { webhooks: { list: [ { ...hook, secret_empty: true } ] } }, outcome: 'unknown' }
);
