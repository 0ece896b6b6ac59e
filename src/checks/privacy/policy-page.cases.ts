import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;
const page = {
	set: true,
	exists: true,
	status: 'publish',
	is_template: false,
	changed: '2019-05-25T10:00:00Z',
	terms_set: false,
} as const;

export default cases(
	{
		name: 'none chosen',
		kind: 'fail',
		facts: { ...production, privacy_page: { ...page, set: false, exists: null, status: null, is_template: null } },
		outcome: 'fail',
	},
	{
		name: 'the page was deleted',
		kind: 'fail',
		facts: { ...production, privacy_page: { ...page, exists: false, status: null, is_template: null } },
		outcome: 'fail',
	},
	{
		name: 'still a draft',
		kind: 'fail',
		facts: { ...production, privacy_page: { ...page, status: 'draft' } },
		outcome: 'fail',
	},
	{
		name: 'WordPress\'s sample text, published as it came',
		kind: 'fail',
		facts: { ...production, privacy_page: { ...page, is_template: true } },
		outcome: 'fail',
	},
	{ name: 'an old page of own words', kind: 'pass', facts: { ...production, privacy_page: page }, outcome: 'pass' },
	{
		name: 'its text comes from a page builder',
		kind: 'unseen',
		facts: { ...production, privacy_page: { ...page, is_template: null } },
		outcome: 'unknown',
	},
	{
		name: 'its state could not be seen',
		kind: 'unseen',
		facts: { ...production, privacy_page: { ...page, status: null } },
		outcome: 'unknown',
	},
	{
		name: 'nothing could be read',
		kind: 'unseen',
		facts: { ...production, privacy_page: null },
		outcome: 'unknown',
	},
	{
		name: 'numbers and text where yes or no is due',
		kind: 'hostile',
		facts: { ...production, privacy_page: { ...page, set: hostile( 1 ), exists: hostile( '' ) } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, privacy_page: { ...page, set: false } },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { privacy_page: { ...page, set: false } },
		outcome: 'unknown',
	}
);
