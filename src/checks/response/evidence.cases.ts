import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;
const log = { name: 'Simple History', oldest: '2025-11-22T12:00:00Z', newest: '2026-11-22T09:00:00Z', from_start: false } as const;
const told = { access_logs: 'year', activity_log_elsewhere: 'year' } as const;

export default cases(
	{ name: 'a year to the second', kind: 'pass', facts: { ...production, traces: { logs: [ log ] } }, answers: { access_logs: 'year' }, outcome: 'pass' },
	{
		name: 'a young shop, listed from its beginning',
		kind: 'pass',
		facts: { ...production, traces: { logs: [ { ...log, oldest: '2026-09-01T12:00:00Z', from_start: true } ] } },
		answers: { access_logs: 'year' },
		outcome: 'pass',
	},
	{
		name: 'one of two is enough',
		kind: 'pass',
		facts: { ...production, traces: { logs: [ { ...log, oldest: '2026-09-01T12:00:00Z' }, log ] } },
		answers: { access_logs: 'year' },
		outcome: 'pass',
	},
	{ name: 'a list elsewhere', kind: 'pass', facts: { ...production, traces: { logs: [] } }, answers: told, outcome: 'pass' },
	{
		name: 'a second less than a year',
		kind: 'fail',
		facts: { ...production, traces: { logs: [ { ...log, oldest: '2025-11-22T12:00:01Z' } ] } },
		answers: told,
		outcome: 'fail',
	},
	{
		name: 'a log that stopped a month ago',
		kind: 'fail',
		facts: { ...production, traces: { logs: [ { ...log, newest: '2026-10-23T12:00:00Z', from_start: true } ] } },
		answers: { access_logs: 'year' },
		outcome: 'fail',
	},
	{
		name: 'an entry less than a month ago',
		kind: 'pass',
		facts: { ...production, traces: { logs: [ { ...log, newest: '2026-10-23T12:00:01Z' } ] } },
		answers: { access_logs: 'year' },
		outcome: 'pass',
	},
	{ name: 'access logs of some weeks', kind: 'fail', facts: { ...production, traces: { logs: [ log ] } }, answers: { access_logs: 'shorter' }, outcome: 'fail' },
	{ name: 'no list anywhere', kind: 'fail', facts: { ...production, traces: { logs: [] } }, answers: { ...told, activity_log_elsewhere: 'none' }, outcome: 'fail' },
	{ name: 'a short list elsewhere', kind: 'fail', facts: { ...production, traces: { logs: [] } }, answers: { ...told, activity_log_elsewhere: 'shorter' }, outcome: 'fail' },
	{ name: 'nobody was asked about lists elsewhere', kind: 'other', facts: { ...production, traces: { logs: [] } }, answers: { access_logs: 'year' }, outcome: 'needs_answer' },
	{ name: 'nobody was asked about the host', kind: 'other', facts: { ...production, traces: { logs: [ log ] } }, outcome: 'needs_answer' },
	{ name: 'the host\'s logs are not known', kind: 'unseen', facts: { ...production, traces: { logs: [ log ] } }, answers: { access_logs: 'dont_know' }, outcome: 'unknown' },
	{ name: 'the database did not answer', kind: 'unseen', facts: { ...production, traces: { logs: null } }, answers: told, outcome: 'unknown' },
	{
		name: 'a number for a date',
		kind: 'hostile',
		facts: { ...production, traces: { logs: [ { ...log, newest: hostile( 1 ) } ] } },
		answers: { access_logs: 'year' },
		outcome: 'unknown',
	},
	{ name: 'a copy for trying things out', kind: 'other', facts: { environment: { type: 'staging' }, traces: { logs: [] } }, answers: { ...told, access_logs: 'shorter' }, outcome: 'not_applicable' }
);
