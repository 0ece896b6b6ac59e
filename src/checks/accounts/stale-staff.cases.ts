import { cases, hostile } from '../../judge/cases';

// Judged on 22 November 2026 at noon: 90 days before is 24 August.
const owner = { user: { kind: 'user', id: 1 }, administrator: true, quiet_since: '2026-11-21T00:00:00Z', source: 'log_in' } as const;
const clerk = { ...owner, user: { kind: 'user', id: 2 }, administrator: false } as const;

export default cases(
	{
		name: 'all were here this week',
		kind: 'pass',
		facts: { staff_activity: { accounts: [ owner, clerk ], watching_since: '2024-01-01T00:00:00Z' } },
		outcome: 'pass',
	},
	{
		name: 'nobody can log in with a password',
		kind: 'pass',
		facts: { staff_activity: { accounts: [] } },
		outcome: 'pass',
	},
	{
		name: 'a clerk was here exactly 90 days ago',
		kind: 'pass',
		facts: { staff_activity: { accounts: [ owner, { ...clerk, quiet_since: '2026-08-24T12:00:00Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'a clerk has not been here for longer',
		kind: 'fail',
		facts: { staff_activity: { accounts: [ owner, { ...clerk, quiet_since: '2026-08-24T11:00:00Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'an administrator has left no trace since log-ins are recorded, another may have',
		kind: 'fail',
		facts: {
			staff_activity: {
				accounts: [ { ...clerk, quiet_since: null, source: null }, { ...owner, quiet_since: '2024-01-01T00:00:00Z', source: 'record' } ],
			},
		},
		outcome: 'fail',
	},
	{
		name: 'an old log-in of the clerk is still open',
		kind: 'unseen',
		facts: { staff_activity: { accounts: [ owner, { ...clerk, quiet_since: null, source: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'more staff than we look through',
		kind: 'unseen',
		facts: { staff_activity: { accounts: null } },
		outcome: 'unknown',
	},
	{
		name: 'a time that is no time',
		kind: 'hostile',
		facts: { staff_activity: { accounts: [ { ...owner, quiet_since: hostile( 1700000000 ) } ] } },
		outcome: 'unknown',
	}
);
