import { cases, hostile } from '../../judge/cases';

const now = '2026-11-22T10:00:00Z';

export default cases(
	{ name: 'two years and a second', kind: 'fail', now, facts: { key_age: { known_since: '2024-11-22T09:59:59Z' } }, outcome: 'fail' },
	{ name: 'two years to the second', kind: 'pass', now, facts: { key_age: { known_since: '2024-11-22T10:00:00Z' } }, outcome: 'pass' },
	{ name: 'seen today for the first time', kind: 'pass', now, facts: { key_age: { known_since: now } }, outcome: 'pass' },
	{ name: 'could not be seen', kind: 'unseen', now, facts: { key_age: { known_since: null } }, outcome: 'unknown' },
	{ name: 'a number for a time', kind: 'hostile', now, facts: { key_age: { known_since: hostile( 1700000000 ) } }, outcome: 'unknown' }
);
