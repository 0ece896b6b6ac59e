import { cases, hostile } from '../../judge/cases';

const anna = { kind: 'user', id: 3 } as const;

export default cases(
	{
		name: 'all five have a second step',
		kind: 'pass',
		facts: { two_factor: { sources: [ 'Two Factor' ], staff: 5, without: [], mail_only: 0, unknown_code: [] } },
		outcome: 'pass',
	},
	{
		name: 'one of five has none',
		kind: 'fail',
		facts: { two_factor: { sources: [ 'Two Factor' ], staff: 5, without: [ anna ] } },
		outcome: 'fail',
	},
	{
		name: 'what we saw counts more than what we were told',
		kind: 'other',
		facts: { two_factor: { sources: [], staff: 1, without: [ anna ] } },
		answers: { two_factor_elsewhere: 'yes' },
		outcome: 'fail',
	},
	{
		name: 'single sign-on that we cannot read: the owner is asked',
		kind: 'unseen',
		facts: { two_factor: { sources: [], staff: 5, without: null, unknown_code: [ 'company-login' ] } },
		outcome: 'needs_answer',
	},
	{
		name: 'the owner does not know either',
		kind: 'unseen',
		facts: { two_factor: { sources: [], staff: 5, without: null } },
		answers: { two_factor_elsewhere: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'single sign-on asks for a second step, we were told',
		kind: 'other',
		facts: { two_factor: { sources: [], staff: 5, without: null } },
		answers: { two_factor_elsewhere: 'yes' },
		outcome: 'pass',
	},
	{
		name: 'single sign-on without a second step, we were told',
		kind: 'other',
		facts: { two_factor: { sources: [], staff: 5, without: null } },
		answers: { two_factor_elsewhere: 'no' },
		outcome: 'fail',
	},
	{
		name: 'a list that is a number',
		kind: 'hostile',
		facts: { two_factor: { staff: 5, without: hostile( 0 ) } },
		outcome: 'unknown',
	},
	{
		name: 'nobody has staff rights on this site of a network',
		kind: 'other',
		facts: { two_factor: { staff: 0, without: [ anna ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'one person runs the shop',
		kind: 'other',
		facts: { two_factor: { staff: 1, without: [] } },
		outcome: 'pass',
	},
	{
		name: 'how many staff there are could not be told',
		kind: 'unseen',
		facts: { two_factor: { staff: null, without: [] } },
		outcome: 'unknown',
	}
);
