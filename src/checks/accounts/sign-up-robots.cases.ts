import { cases, hostile } from '../../judge/cases';

const tested = { form: 'account_page', tested: true, by: 'hCaptcha' } as const;
const open = { form: 'wordpress_form', tested: false, by: '' } as const;

export default cases(
	{ name: 'a test stands before the one form', kind: 'pass', facts: { sign_up_forms: { forms: [ tested ] } }, outcome: 'pass' },
	{ name: 'one of two forms has none', kind: 'fail', facts: { sign_up_forms: { forms: [ tested, open ] } }, outcome: 'fail' },
	{ name: 'a plugin we do not know', kind: 'unseen', facts: { sign_up_forms: { forms: [ tested, { ...open, tested: null } ] } }, outcome: 'unknown' },
	{ name: 'there is no such form', kind: 'other', facts: { sign_up_forms: { forms: [] } }, outcome: 'not_applicable' },
	{ name: 'yes as a text', kind: 'hostile', facts: { sign_up_forms: { forms: [ { ...open, tested: hostile( 'no' ) } ] } }, outcome: 'unknown' }
);
