import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'all have a public name of their own', kind: 'pass', facts: { staff: { display_is_login: 0 } }, outcome: 'pass' },
	{ name: 'one has not', kind: 'fail', facts: { staff: { display_is_login: 1 } }, outcome: 'fail' },
	{ name: 'more staff than we look through', kind: 'unseen', facts: { staff: { display_is_login: null } }, outcome: 'unknown' },
	{ name: 'a number that is text', kind: 'hostile', facts: { staff: { display_is_login: hostile( '1' ) } }, outcome: 'unknown' }
);
