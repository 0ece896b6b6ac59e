import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'as WordPress has it', kind: 'pass', facts: { login_limit: { message_code: [] } }, outcome: 'pass' },
	{ name: 'a plugin changes it', kind: 'pass', facts: { login_limit: { message_code: [ 'quiet-login' ] } }, outcome: 'pass' },
	{ name: 'not seen', kind: 'unseen', facts: { login_limit: {} }, outcome: 'unknown' },
	{ name: 'a list that is a number', kind: 'hostile', facts: { login_limit: { message_code: hostile( 1 ) } }, outcome: 'unknown' }
);
