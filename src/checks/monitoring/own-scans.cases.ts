import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const seen = { last_whole: '2026-11-10T10:00:00Z', allowed_days: 3 };

export default cases(
	{ name: 'a second too late', kind: 'fail', now: '2026-11-13T10:00:01Z', facts: { ...live, own_scans: seen }, outcome: 'fail' },
	{ name: 'on the last second', kind: 'pass', now: '2026-11-13T10:00:00Z', facts: { ...live, own_scans: seen }, outcome: 'pass' },
	{ name: 'a month is allowed', kind: 'pass', now: '2026-11-20T10:00:00Z', facts: { ...live, own_scans: { ...seen, allowed_days: 32 } }, outcome: 'pass' },
	{ name: 'the last one was not seen', kind: 'unseen', now: '2026-11-20T10:00:00Z', facts: { ...live, own_scans: { ...seen, last_whole: null } }, outcome: 'unknown' },
	{ name: 'the plan was not seen', kind: 'unseen', now: '2026-11-20T10:00:00Z', facts: { ...live, own_scans: { ...seen, allowed_days: null } }, outcome: 'unknown' },
	{ name: 'text for a number', kind: 'hostile', now: '2026-11-20T10:00:00Z', facts: { ...live, own_scans: { ...seen, allowed_days: hostile( '3' ) } }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', now: '2026-11-20T10:00:00Z', facts: { environment: { type: 'staging' }, own_scans: seen }, outcome: 'not_applicable' },
	{ name: 'live or a copy was not seen', kind: 'unseen', now: '2026-11-20T10:00:00Z', facts: { own_scans: seen }, outcome: 'unknown' }
);
