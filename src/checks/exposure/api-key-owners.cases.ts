import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const key = {
	ref: { kind: 'api_key', id: 4 },
	permissions: 'read',
	owner: { kind: 'user', id: 2 },
	owner_exists: true,
	owner_manages: true,
	owner_sells: true,
	never_used: false,
	last_used: '2026-11-20T00:00:00Z',
	known_since: '2026-01-01T00:00:00Z',
} as const;
const orphan = { ...key, owner_exists: false } as const;

export default cases(
	{ name: 'its owner is gone', kind: 'fail', facts: { ...store, api_keys: { list: [ key, orphan ] } }, outcome: 'fail' },
	{ name: 'its owner was moved to a role without rights', kind: 'fail', facts: { ...store, api_keys: { list: [ { ...key, owner_manages: false, owner_sells: false } ] } }, outcome: 'fail' },
	{ name: 'an owner who manages', kind: 'pass', facts: { ...store, api_keys: { list: [ { ...key, owner_sells: false } ] } }, outcome: 'pass' },
	{ name: 'a small role for orders', kind: 'pass', facts: { ...store, api_keys: { list: [ { ...key, owner_manages: false } ] } }, outcome: 'pass' },
	{ name: 'paused', kind: 'pass', facts: { ...store, api_keys: { list: [ { ...orphan, permissions: 'none' } ] } }, outcome: 'pass' },
	{ name: 'keys could not be listed', kind: 'unseen', facts: { ...store, api_keys: { list: null } }, outcome: 'unknown' },
	{ name: 'its permissions are unheard of', kind: 'unseen', facts: { ...store, api_keys: { list: [ { ...orphan, permissions: null } ] } }, outcome: 'unknown' },
	{ name: 'whether the owner exists is a number', kind: 'hostile', facts: { ...store, api_keys: { list: [ { ...key, owner_exists: hostile( 1 ) } ] } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, api_keys: { list: [ orphan ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { api_keys: { list: [ orphan ] } }, outcome: 'unknown' }
);
