import { cases, hostile } from '../../judge/cases';

const staff = { administrators: 3, domains: [ { kind: 'shop' as const, accounts: 2 }, { kind: 'other' as const, accounts: 1 } ] };

export default cases(
	{ name: 'all still work here, we were told', kind: 'pass', facts: { staff }, answers: { staff_all_current: 'yes' }, outcome: 'pass' },
	{ name: 'somebody left, we were told', kind: 'fail', facts: { staff }, answers: { staff_all_current: 'no' }, outcome: 'fail' },
	{ name: 'nobody has said yet', kind: 'other', facts: { staff }, outcome: 'needs_answer' },
	{ name: 'the owner does not know', kind: 'other', facts: { staff }, answers: { staff_all_current: 'dont_know' }, outcome: 'unknown' },
	{
		name: 'one person runs the shop',
		kind: 'other',
		facts: { staff: { administrators: 1 } },
		answers: { staff_all_current: 'no' },
		outcome: 'not_applicable',
	},
	{
		name: 'two do',
		kind: 'other',
		facts: { staff: { administrators: 2 } },
		answers: { staff_all_current: 'no' },
		outcome: 'fail',
	},
	{
		name: 'how many there are could not be seen',
		kind: 'unseen',
		facts: { staff: { administrators: null } },
		answers: { staff_all_current: 'no' },
		outcome: 'unknown',
	},
	{
		name: 'a number that is text',
		kind: 'hostile',
		facts: { staff: { administrators: hostile( '3' ) } },
		answers: { staff_all_current: 'no' },
		outcome: 'unknown',
	}
);
