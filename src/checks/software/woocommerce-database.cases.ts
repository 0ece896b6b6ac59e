import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{ name: 'an update waits', kind: 'fail', facts: { ...store, store_upkeep: { db_update_due: true, missing_tables: 0 } }, outcome: 'fail' },
	{ name: 'one table is missing', kind: 'fail', facts: { ...store, store_upkeep: { db_update_due: false, missing_tables: 1 } }, outcome: 'fail' },
	{ name: 'all there', kind: 'pass', facts: { ...store, store_upkeep: { db_update_due: false, missing_tables: 0 } }, outcome: 'pass' },
	{ name: 'the update could not be seen', kind: 'unseen', facts: { ...store, store_upkeep: { db_update_due: null, missing_tables: 0 } }, outcome: 'unknown' },
	{ name: 'tables are text', kind: 'hostile', facts: { ...store, store_upkeep: { db_update_due: false, missing_tables: hostile( '1' ) } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, store_upkeep: { db_update_due: true, missing_tables: 0 } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { store_upkeep: { db_update_due: true, missing_tables: 0 } }, outcome: 'unknown' }
);
