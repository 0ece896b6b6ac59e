import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const old = { path: 'shop-theme/woocommerce/cart/cart.php', version: '3.8.0', core_version: '10.8.0' };

export default cases(
	{ name: 'no old copy', kind: 'pass', facts: { ...store, store_upkeep: { outdated_templates: [] } }, outcome: 'pass' },
	{ name: 'one old copy', kind: 'fail', facts: { ...store, store_upkeep: { outdated_templates: [ old ] } }, outcome: 'fail' },
	{ name: 'one could not be read', kind: 'unseen', facts: { ...store, store_upkeep: { outdated_templates: null } }, outcome: 'unknown' },
	{ name: 'text for a list', kind: 'hostile', facts: { ...store, store_upkeep: { outdated_templates: hostile( 'cart' ) } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { store_upkeep: { outdated_templates: [ old ] } }, outcome: 'unknown' }
);
