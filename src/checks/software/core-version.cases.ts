import { cases, hostile } from '../../judge/cases';

const data = {
	wordpress: [
		{ branch: '7.1', fixed: '7.1.4', seen_on: '2026-10-28', later: 0, released: '2026-08-19' },
		{ branch: '6.8', fixed: '6.8.10', seen_on: '2026-09-22', later: 1, released: '2025-04-15' },
	],
};

export default cases(
	{
		name: 'the newest of the newest line',
		kind: 'pass',
		data,
		facts: { core: { version: '7.1.4', branch_update_pending: false } },
		outcome: 'pass',
	},
	{
		name: 'an old line with all its fixes; a new major version is never asked for',
		kind: 'pass',
		data,
		facts: { core: { version: '6.8.10', branch_update_pending: false, newest: '7.1.4' } },
		outcome: 'pass',
	},
	{
		name: 'a version newer than our table, to be tried out',
		kind: 'pass',
		data,
		facts: { core: { version: '7.2-RC1', branch_update_pending: false } },
		outcome: 'pass',
	},
	{
		name: 'WordPress itself offers a fix that our table does not know yet',
		kind: 'fail',
		data,
		facts: { core: { version: '7.1.4', branch_update_pending: true, branch_update: '7.1.5' } },
		outcome: 'fail',
	},
	{
		name: 'somebody hides the offers, the table tells',
		kind: 'fail',
		data,
		facts: { core: { version: '6.8.9', branch_update_pending: false } },
		outcome: 'fail',
	},
	{
		name: 'the offers are old, but the version lacks a known fix',
		kind: 'fail',
		data,
		facts: { core: { version: '6.8.9', branch_update_pending: null } },
		outcome: 'fail',
	},
	{
		name: 'an offer was seen, the version was not',
		kind: 'fail',
		data,
		facts: { core: { version: null, branch_update_pending: true } },
		outcome: 'fail',
	},
	{
		name: 'the offers are older than three days',
		kind: 'unseen',
		data,
		facts: { core: { version: '7.1.4', branch_update_pending: null } },
		outcome: 'unknown',
	},
	{
		name: 'our table ran out: what WordPress offers is not enough for a pass',
		kind: 'unseen',
		data: { wordpress: hostile( null ) },
		facts: { core: { version: '7.1.4', branch_update_pending: false } },
		outcome: 'unknown',
	},
	{
		name: 'a version that is none',
		kind: 'hostile',
		data,
		facts: { core: { version: hostile( '<script>' ), branch_update_pending: false } },
		outcome: 'unknown',
	}
);
