import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const key = {
	ref: { kind: 'api_key', id: 3 },
	permissions: 'read_write',
	owner: { kind: 'user', id: 1 },
	owner_exists: true,
	owner_manages: true,
	owner_sells: false,
	never_used: false,
	last_used: '2026-11-21T12:00:00Z',
	known_since: '2025-01-01T00:00:00Z',
} as const;
const unused = { ...key, never_used: true, last_used: null } as const;
// The limits are 90 days idle and 30 days unused; now is 2026-11-22T12:00:00Z.
const IDLE_90 = '2026-08-24T12:00:00Z';
const OVER_90 = '2026-08-24T11:59:59Z';
const KNOWN_30 = '2026-10-23T12:00:00Z';
const OVER_30 = '2026-10-23T11:59:59Z';

export default cases(
	{
		name: 'one key idle for a second more than 90 days, another in use',
		kind: 'fail',
		facts: { ...store, api_keys: { use_recorded: true, list: [ key, { ...key, last_used: OVER_90 } ] } },
		outcome: 'fail',
	},
	{
		name: 'its owner has no say over the shop, but over orders',
		kind: 'fail',
		facts: {
			...store,
			api_keys: { list: [ { ...key, owner_manages: false, owner_sells: true, last_used: OVER_90 } ] },
		},
		outcome: 'fail',
	},
	{
		name: 'never used and known for a second more than 30 days',
		kind: 'fail',
		facts: { ...store, api_keys: { use_recorded: true, list: [ { ...unused, known_since: OVER_30 } ] } },
		outcome: 'fail',
	},
	{
		name: 'idle for exactly 90 days',
		kind: 'pass',
		facts: { ...store, api_keys: { use_recorded: true, list: [ { ...key, last_used: IDLE_90 } ] } },
		outcome: 'pass',
	},
	{
		name: 'never used, for exactly 30 days',
		kind: 'pass',
		facts: { ...store, api_keys: { use_recorded: true, list: [ { ...unused, known_since: KNOWN_30 } ] } },
		outcome: 'pass',
	},
	{
		name: 'made a minute ago and not used yet',
		kind: 'pass',
		facts: { ...store, api_keys: { list: [ { ...unused, known_since: '2026-11-22T11:59:00Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'idle, but paused',
		kind: 'pass',
		facts: { ...store, api_keys: { list: [ { ...key, permissions: 'none', last_used: OVER_90 } ] } },
		outcome: 'pass',
	},
	{
		name: 'idle, but its owner has no rights any more',
		kind: 'pass',
		facts: {
			...store,
			api_keys: { list: [ { ...key, owner_exists: false, owner_manages: false, last_used: OVER_90 } ] },
		},
		outcome: 'pass',
	},
	{
		name: 'no keys at all',
		kind: 'pass',
		facts: { ...store, api_keys: { use_recorded: true, list: [] } },
		outcome: 'pass',
	},
	{
		name: 'use is not recorded here, so idle or not cannot be told',
		kind: 'unseen',
		facts: { ...store, api_keys: { use_recorded: false, list: [ { ...key, never_used: null, last_used: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'permissions with a word nobody knows, on an idle key',
		kind: 'unseen',
		facts: { ...store, api_keys: { list: [ { ...key, permissions: null, last_used: OVER_90 } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the table could not be read',
		kind: 'unseen',
		facts: { ...store, api_keys: { list: null } },
		outcome: 'unknown',
	},
	{
		name: 'a date that is none',
		kind: 'hostile',
		facts: { ...store, api_keys: { list: [ { ...key, last_used: '0000-00-00 00:00:00' } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a list that is text',
		kind: 'hostile',
		facts: { ...store, api_keys: { list: hostile( '[]' ) } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, api_keys: { list: [ { ...key, last_used: OVER_90 } ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { api_keys: { list: [ { ...key, last_used: OVER_90 } ] } },
		outcome: 'unknown',
	}
);
