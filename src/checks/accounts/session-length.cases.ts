import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'as WordPress has it', kind: 'pass', facts: { session_length: { staff_days: 2, staff_remember_days: 14, changed_by: [] } }, outcome: 'pass' },
	{ name: 'exactly a month', kind: 'pass', facts: { session_length: { staff_remember_days: 30 } }, outcome: 'pass' },
	{ name: 'a year', kind: 'fail', facts: { session_length: { staff_days: 365, staff_remember_days: 365, changed_by: [ 'stay-in' ] } }, outcome: 'fail' },
	{ name: 'the front page could not be asked', kind: 'unseen', facts: { session_length: { staff_remember_days: null } }, outcome: 'unknown' },
	{ name: 'a number that is text', kind: 'hostile', facts: { session_length: { staff_remember_days: hostile( '365' ) } }, outcome: 'unknown' }
);
