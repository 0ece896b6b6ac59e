import { cases, hostile } from '../../judge/cases';

const late = { kind: 'export', confirmed_at: '2026-10-23T11:59:59Z', failed: false } as const;
const inTime = { kind: 'erase', confirmed_at: '2026-10-23T12:00:00Z', failed: true } as const;

export default cases(
	{ name: 'thirty days and a second', kind: 'fail', facts: { data_requests: { list: [ inTime, late ] } }, outcome: 'fail' },
	{ name: 'thirty days', kind: 'pass', facts: { data_requests: { list: [ inTime ] } }, outcome: 'pass' },
	{ name: 'nobody asked', kind: 'pass', facts: { data_requests: { list: [] } }, outcome: 'pass' },
	{ name: 'could not be listed', kind: 'unseen', facts: { data_requests: { list: null } }, outcome: 'unknown' },
	{ name: 'the date is no date', kind: 'hostile', facts: { data_requests: { list: [ { ...late, confirmed_at: hostile( 20261023 ) } ] } }, outcome: 'unknown' }
);
