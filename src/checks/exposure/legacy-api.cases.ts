import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{ name: 'the plugin runs', kind: 'fail', facts: { ...store, store_upkeep: { legacy_api: true } }, outcome: 'fail' },
	{ name: 'gone', kind: 'pass', facts: { ...store, store_upkeep: { legacy_api: false } }, outcome: 'pass' },
	{ name: 'could not be seen', kind: 'unseen', facts: { ...store, store_upkeep: null }, outcome: 'unknown' },
	{ name: 'text', kind: 'hostile', facts: { ...store, store_upkeep: { legacy_api: hostile( 'yes' ) } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, store_upkeep: { legacy_api: true } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { store_upkeep: { legacy_api: true } }, outcome: 'unknown' }
);
