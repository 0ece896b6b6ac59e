import { cases, hostile } from '../../judge/cases';
import { aGateway } from '../gateways';

const key = {
	ref: { kind: 'api_key', id: 7 },
	permissions: 'read',
	owner: { kind: 'user', id: 1 },
	owner_exists: true,
	owner_manages: true,
	owner_sells: true,
	never_used: false,
	last_used: '2026-11-20T10:00:00Z',
	known_since: '2026-01-20T10:00:00Z',
} as const;
const gateway = { ...aGateway, stored_secrets: 2 } as const;
const store = { woocommerce: { active: true }, api_keys: { list: [ key ] }, gateways: { list: [ gateway ], masked: false } };

export default cases(
	{ name: 'a key that only reads, and a secret', kind: 'fail', facts: store, outcome: 'fail' },
	{ name: 'one key and one method of several', kind: 'fail', facts: { ...store, api_keys: { list: [ { ...key, permissions: 'none' }, key ] }, gateways: { list: [ { ...gateway, stored_secrets: 0 }, gateway ], masked: false } }, outcome: 'fail' },
	{ name: 'no keys', kind: 'pass', facts: { ...store, api_keys: { list: [] } }, outcome: 'pass' },
	{ name: 'a paused key', kind: 'pass', facts: { ...store, api_keys: { list: [ { ...key, permissions: 'none' } ] } }, outcome: 'pass' },
	{ name: 'its owner may not change settings', kind: 'pass', facts: { ...store, api_keys: { list: [ { ...key, owner_manages: false } ] } }, outcome: 'pass' },
	{ name: 'no secrets are kept', kind: 'pass', facts: { ...store, gateways: { list: [ { ...gateway, stored_secrets: 0 } ], masked: false } }, outcome: 'pass' },
	{ name: 'the method is off', kind: 'pass', facts: { ...store, gateways: { list: [ { ...gateway, enabled: false } ], masked: false } }, outcome: 'pass' },
	{ name: 'the answer leaves them out', kind: 'pass', facts: { ...store, gateways: { list: [ gateway ], masked: true } }, outcome: 'pass' },
	{ name: 'code of others changes the answer', kind: 'unseen', facts: { ...store, gateways: { list: [ gateway ], masked: null } }, outcome: 'unknown' },
	{ name: 'keys not seen', kind: 'unseen', facts: { ...store, api_keys: { list: null } }, outcome: 'unknown' },
	{ name: 'methods not seen', kind: 'unseen', facts: { ...store, gateways: { list: null, masked: false } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false } }, outcome: 'not_applicable' },
	{ name: 'a number as text', kind: 'hostile', facts: { ...store, gateways: { list: [ { ...gateway, stored_secrets: hostile( '2' ) } ], masked: false } }, outcome: 'unknown' }
);
