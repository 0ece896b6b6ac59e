import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;

export default cases(
	{ name: 'nobody', kind: 'fail', facts: production, answers: { help_contact: 'nobody' }, outcome: 'fail' },
	{ name: 'in office hours only', kind: 'fail', facts: production, answers: { help_contact: 'office_hours' }, outcome: 'fail' },
	{ name: 'at any hour', kind: 'pass', facts: production, answers: { help_contact: 'any_hour' }, outcome: 'pass' },
	{ name: 'nobody was asked yet', kind: 'other', facts: production, outcome: 'needs_answer' },
	{
		name: 'the owner does not know',
		kind: 'unseen',
		facts: production,
		answers: { help_contact: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'an answer that is a number',
		kind: 'hostile',
		facts: production,
		answers: { help_contact: hostile( 0 ) },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' } },
		answers: { help_contact: 'nobody' },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { environment: null },
		answers: { help_contact: 'nobody' },
		outcome: 'unknown',
	}
);
