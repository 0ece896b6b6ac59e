import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'there is one', kind: 'pass', facts: { staff: { named_admin: true } }, outcome: 'pass' },
	{ name: 'there is none', kind: 'pass', facts: { staff: { named_admin: false } }, outcome: 'pass' },
	{ name: 'the database did not answer', kind: 'unseen', facts: { staff: { named_admin: null } }, outcome: 'unknown' },
	{ name: 'yes as a text', kind: 'hostile', facts: { staff: { named_admin: hostile( 'yes' ) } }, outcome: 'unknown' }
);
