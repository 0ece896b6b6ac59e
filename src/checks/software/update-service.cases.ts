import { cases, hostile } from '../../judge/cases';

// Judged on 22 November 2026 at noon.
const core = ( day: string | null ) => ( { core: { updates_by: 'site', updates_checked_at: day } } ) as const;

export default cases(
	{ name: 'asked this morning', kind: 'pass', facts: core( '2026-11-22T06:00:00Z' ), outcome: 'pass' },
	{ name: 'exactly three days ago', kind: 'pass', facts: core( '2026-11-19T12:00:00Z' ), outcome: 'pass' },
	{ name: 'more than three days ago', kind: 'fail', facts: core( '2026-11-19T11:00:00Z' ), outcome: 'fail' },
	{ name: 'a plugin keeps the record to itself', kind: 'unseen', facts: core( null ), outcome: 'unknown' },
	{
		name: 'a day that is none',
		kind: 'hostile',
		facts: { core: { updates_by: 'site', updates_checked_at: hostile( '2026-02-30' ) } },
		outcome: 'unknown',
	},
	{
		name: 'the host updates WordPress',
		kind: 'other',
		facts: { core: { updates_by: 'host', updates_checked_at: '2026-01-01T00:00:00Z' } },
		outcome: 'not_applicable',
	}
);
