import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;

export default cases(
	{
		name: 'nobody leads, whatever else',
		kind: 'fail',
		facts: production,
		answers: { plan_lead: 'no' },
		outcome: 'fail',
	},
	{
		name: 'no copy outside the site, whatever else',
		kind: 'fail',
		facts: production,
		answers: { plan_printed: 'no' },
		outcome: 'fail',
	},
	{
		name: 'nobody looked through it for a year, whatever else',
		kind: 'fail',
		facts: production,
		answers: { plan_reviewed: 'no' },
		outcome: 'fail',
	},
	{
		name: 'settled, but no copy elsewhere',
		kind: 'fail',
		facts: production,
		answers: { plan_lead: 'yes', plan_printed: 'no', plan_reviewed: 'yes' },
		outcome: 'fail',
	},
	{
		name: 'settled, with a copy elsewhere, looked through',
		kind: 'pass',
		facts: production,
		answers: { plan_lead: 'yes', plan_printed: 'yes', plan_reviewed: 'yes' },
		outcome: 'pass',
	},
	{ name: 'nobody was asked yet', kind: 'other', facts: production, outcome: 'needs_answer' },
	{
		name: 'two of three were answered',
		kind: 'other',
		facts: production,
		answers: { plan_lead: 'yes', plan_printed: 'yes' },
		outcome: 'needs_answer',
	},
	{
		name: 'the owner does not know where the copy is',
		kind: 'unseen',
		facts: production,
		answers: { plan_lead: 'yes', plan_printed: 'dont_know', plan_reviewed: 'yes' },
		outcome: 'unknown',
	},
	{
		name: 'the owner does not know when it was looked through',
		kind: 'unseen',
		facts: production,
		answers: { plan_lead: 'yes', plan_printed: 'yes', plan_reviewed: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'an answer that is a number',
		kind: 'hostile',
		facts: production,
		answers: { plan_lead: hostile( 1 ), plan_printed: 'yes', plan_reviewed: 'yes' },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' } },
		answers: { plan_lead: 'no' },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { environment: null },
		answers: { plan_lead: 'no' },
		outcome: 'unknown',
	}
);
