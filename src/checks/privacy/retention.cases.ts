import { cases, hostile } from '../../judge/cases';

const shop = { woocommerce: { active: true }, records: { people: 1 } };
const kept = {
	inactive_accounts_days: 1095,
	completed_orders_days: 0,
	refunded_orders_days: 0,
	failed_orders_days: 90,
	cancelled_orders_days: 90,
	pending_orders_days: 0,
	job_scheduled: true,
	job_failing: false,
};

export default cases(
	{
		name: 'as WooCommerce comes: everything for ever',
		kind: 'fail',
		facts: {
			...shop,
			retention: { ...kept, inactive_accounts_days: 0, failed_orders_days: 0, cancelled_orders_days: 0 },
		},
		outcome: 'fail',
	},
	{ name: 'failed orders for ever', kind: 'fail', facts: { ...shop, retention: { ...kept, failed_orders_days: 0 } }, outcome: 'fail' },
	{
		name: 'cancelled orders for ever',
		kind: 'fail',
		facts: { ...shop, retention: { ...kept, cancelled_orders_days: 0 } },
		outcome: 'fail',
	},
	{
		name: 'forgotten accounts for ever',
		kind: 'fail',
		facts: { ...shop, retention: { ...kept, inactive_accounts_days: 0 } },
		outcome: 'fail',
	},
	{ name: 'the daily job is gone', kind: 'fail', facts: { ...shop, retention: { ...kept, job_scheduled: false } }, outcome: 'fail' },
	{ name: 'the daily job breaks off', kind: 'fail', facts: { ...shop, retention: { ...kept, job_failing: true } }, outcome: 'fail' },
	{
		name: 'periods set; completed and unpaid orders stay, which is no fault',
		kind: 'pass',
		facts: { ...shop, retention: kept },
		outcome: 'pass',
	},
	{
		name: 'a period could not be read',
		kind: 'unseen',
		facts: { ...shop, retention: { ...kept, cancelled_orders_days: null } },
		outcome: 'unknown',
	},
	{
		name: 'the table of jobs is missing',
		kind: 'unseen',
		facts: { ...shop, retention: { ...kept, job_scheduled: null, job_failing: null } },
		outcome: 'unknown',
	},
	{
		name: 'a period that is text',
		kind: 'hostile',
		facts: { ...shop, retention: { ...kept, failed_orders_days: hostile( 'for ever' ) } },
		outcome: 'unknown',
	},
	{
		name: 'nobody\'s data is here yet',
		kind: 'other',
		facts: { ...shop, records: { people: 0 }, retention: { ...kept, failed_orders_days: 0 } },
		outcome: 'not_applicable',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { ...shop, woocommerce: { active: false }, retention: { ...kept, failed_orders_days: 0 } },
		outcome: 'not_applicable',
	},
	{
		name: 'people could not be counted',
		kind: 'unseen',
		facts: { ...shop, records: { people: null }, retention: { ...kept, failed_orders_days: 0 } },
		outcome: 'unknown',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { records: { people: 1 }, retention: { ...kept, failed_orders_days: 0 } },
		outcome: 'unknown',
	}
);
