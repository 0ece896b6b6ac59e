import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'a limit is on', kind: 'pass', facts: { login_limit: { state: 'on', source: 'Wordfence' } }, outcome: 'pass' },
	{ name: 'there is none', kind: 'fail', facts: { login_limit: { state: 'none', source: '' } }, outcome: 'fail' },
	{ name: 'a product has one, switched off', kind: 'fail', facts: { login_limit: { state: 'off', source: 'Wordfence' } }, outcome: 'fail' },
	{
		name: 'what we saw counts more than what we were told',
		kind: 'other',
		facts: { login_limit: { state: 'none' } },
		answers: { login_limit_elsewhere: 'yes' },
		outcome: 'fail',
	},
	{ name: 'code we cannot read: the owner is asked', kind: 'unseen', facts: { login_limit: { state: null } }, outcome: 'needs_answer' },
	{
		name: 'the host limits, we were told',
		kind: 'other',
		facts: { login_limit: { state: null } },
		answers: { login_limit_elsewhere: 'yes' },
		outcome: 'pass',
	},
	{
		name: 'nothing limits, we were told',
		kind: 'other',
		facts: { login_limit: { state: null } },
		answers: { login_limit_elsewhere: 'no' },
		outcome: 'fail',
	},
	{
		name: 'the owner does not know either',
		kind: 'unseen',
		facts: { login_limit: { state: null } },
		answers: { login_limit_elsewhere: 'dont_know' },
		outcome: 'unknown',
	},
	{ name: 'a state that is a number', kind: 'hostile', facts: { login_limit: { state: hostile( 1 ) } }, outcome: 'unknown' }
);
