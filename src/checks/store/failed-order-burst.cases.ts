import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
// The limits: 15 failed orders an hour, 0.6 of all in it, half of them alike.
const burst = {
	failed_worst_hour_7d: 15,
	failed_share_worst_hour: 0.6,
	failed_repeat_share: 0.5,
} as const;

export default cases(
	{
		name: 'exactly at all three limits',
		kind: 'fail',
		facts: { ...store, orders: burst },
		outcome: 'fail',
	},
	{
		name: 'hundreds of tries with the same amount',
		kind: 'fail',
		facts: {
			...store,
			orders: {
				failed_worst_hour_7d: 420,
				failed_share_worst_hour: 0.98,
				failed_repeat_share: 0.95,
			},
		},
		outcome: 'fail',
	},
	{
		name: 'one order fewer',
		kind: 'pass',
		facts: { ...store, orders: { ...burst, failed_worst_hour_7d: 14 } },
		outcome: 'pass',
	},
	{
		name: 'a sale: many failed, but more were paid',
		kind: 'pass',
		facts: {
			...store,
			orders: {
				...burst,
				failed_worst_hour_7d: 40,
				failed_share_worst_hour: 0.59,
			},
		},
		outcome: 'pass',
	},
	{
		name: 'the payment provider was down: different people, different amounts',
		kind: 'pass',
		facts: {
			...store,
			orders: {
				...burst,
				failed_worst_hour_7d: 60,
				failed_share_worst_hour: 1,
				failed_repeat_share: 0.49,
			},
		},
		outcome: 'pass',
	},
	{
		name: 'nothing failed, so there are no shares',
		kind: 'pass',
		facts: {
			...store,
			orders: {
				failed_worst_hour_7d: 0,
				failed_share_worst_hour: null,
				failed_repeat_share: null,
			},
		},
		outcome: 'pass',
	},
	{
		name: 'orders could not be counted',
		kind: 'unseen',
		facts: { ...store, orders: { ...burst, failed_worst_hour_7d: null } },
		outcome: 'unknown',
	},
	{
		name: 'the share could not be told',
		kind: 'unseen',
		facts: {
			...store,
			orders: { ...burst, failed_share_worst_hour: null },
		},
		outcome: 'unknown',
	},
	{
		name: 'repeats could not be told',
		kind: 'unseen',
		facts: { ...store, orders: { ...burst, failed_repeat_share: null } },
		outcome: 'unknown',
	},
	{
		name: 'a count that is text',
		kind: 'hostile',
		facts: {
			...store,
			orders: { ...burst, failed_worst_hour_7d: hostile( '500' ) },
		},
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, orders: burst },
		outcome: 'not_applicable',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { orders: burst },
		outcome: 'unknown',
	}
);
