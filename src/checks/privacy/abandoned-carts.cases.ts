import { cases, hostile } from '../../judge/cases';

const kept = { name: 'Reminders', carts: 12, oldest: '2026-08-01T08:00:00Z' };
const fresh = { ...kept, oldest: '2026-10-20T08:00:00Z' };
const now = '2026-10-30T08:00:01Z';

export default cases(
	{ name: 'just over ninety days', kind: 'fail', now, facts: { cart_capture: { list: [ fresh, kept ] } }, outcome: 'fail' },
	{ name: 'ninety days to the second', kind: 'pass', now: '2026-10-30T08:00:00Z', facts: { cart_capture: { list: [ kept ] } }, outcome: 'pass' },
	{ name: 'fresh ones only', kind: 'pass', now, facts: { cart_capture: { list: [ fresh ] } }, outcome: 'pass' },
	{ name: 'nobody keeps any', kind: 'pass', now, facts: { cart_capture: { list: [] } }, outcome: 'pass' },
	{ name: 'could not be read', kind: 'unseen', now, facts: { cart_capture: { list: null } }, outcome: 'unknown' },
	{ name: 'a number for a time', kind: 'hostile', now, facts: { cart_capture: { list: [ { ...kept, oldest: hostile( 1785571200 ) } ] } }, outcome: 'unknown' }
);
