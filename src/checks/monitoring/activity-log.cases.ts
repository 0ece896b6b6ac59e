import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
// The limit is 30 days; now is 2026-11-22T12:00:00Z.
const log = { name: 'Stream', oldest: '2026-10-01T00:00:00Z', newest: '2026-10-23T12:00:01Z', from_start: false };
const quiet = { ...log, newest: '2026-10-23T12:00:00Z' };

export default cases(
	{ name: 'an entry not quite 30 days ago', kind: 'pass', facts: { ...live, traces: { logs: [ quiet, log ] } }, answers: { activity_log_elsewhere: 'none' }, outcome: 'pass' },
	{ name: 'kept elsewhere for a year', kind: 'pass', facts: { ...live, traces: { logs: [] } }, answers: { activity_log_elsewhere: 'year' }, outcome: 'pass' },
	{ name: 'kept elsewhere, less long', kind: 'pass', facts: { ...live, traces: { logs: [ quiet ] } }, answers: { activity_log_elsewhere: 'shorter' }, outcome: 'pass' },
	{ name: 'one that has stopped', kind: 'fail', facts: { ...live, traces: { logs: [ quiet ] } }, answers: { activity_log_elsewhere: 'none' }, outcome: 'fail' },
	{ name: 'none at all', kind: 'fail', facts: { ...live, traces: { logs: [] } }, answers: { activity_log_elsewhere: 'none' }, outcome: 'fail' },
	{ name: 'none here, nobody was asked', kind: 'unseen', facts: { ...live, traces: { logs: [] } }, outcome: 'needs_answer' },
	{ name: 'could not be read, and none elsewhere', kind: 'unseen', facts: { ...live, traces: { logs: null } }, answers: { activity_log_elsewhere: 'none' }, outcome: 'unknown' },
	{ name: 'a list that is text', kind: 'hostile', facts: { ...live, traces: { logs: hostile( 'Stream' ) } }, answers: { activity_log_elsewhere: 'none' }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' }, traces: { logs: [] } }, outcome: 'not_applicable' }
);
