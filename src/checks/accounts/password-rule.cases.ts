import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'strong ones are asked for', kind: 'pass', facts: { password_rule: { enforced: true, breach_list: false, source: [ 'Wordfence' ] } }, outcome: 'pass' },
	{ name: 'WordPress alone', kind: 'fail', facts: { password_rule: { enforced: false, breach_list: false, source: [] } }, outcome: 'fail' },
	{
		name: 'what we saw counts more than what we were told',
		kind: 'other',
		facts: { password_rule: { enforced: false } },
		answers: { password_rule_elsewhere: 'yes' },
		outcome: 'fail',
	},
	{ name: 'code we cannot read: the owner is asked', kind: 'unseen', facts: { password_rule: { enforced: null } }, outcome: 'needs_answer' },
	{
		name: 'a rule of the company\'s log-in service, we were told',
		kind: 'other',
		facts: { password_rule: { enforced: null } },
		answers: { password_rule_elsewhere: 'yes' },
		outcome: 'pass',
	},
	{
		name: 'none, we were told',
		kind: 'other',
		facts: { password_rule: { enforced: null } },
		answers: { password_rule_elsewhere: 'no' },
		outcome: 'fail',
	},
	{
		name: 'the owner does not know',
		kind: 'unseen',
		facts: { password_rule: { enforced: null } },
		answers: { password_rule_elsewhere: 'dont_know' },
		outcome: 'unknown',
	},
	{ name: 'yes as a text', kind: 'hostile', facts: { password_rule: { enforced: hostile( 'yes' ) } }, outcome: 'unknown' }
);
