import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{
		name: 'sells to one country',
		kind: 'pass',
		facts: { ...store, selling: { base: 'GB', base_is_default: false, countries: [ 'GB' ] } },
		outcome: 'pass',
	},
	{
		name: 'sells where we know no law',
		kind: 'pass',
		facts: { ...store, selling: { base: 'NZ', base_is_default: false, countries: [ 'NZ' ] } },
		outcome: 'pass',
	},
	{
		name: 'the address is WooCommerce\'s own, so the countries are not known',
		kind: 'unseen',
		facts: { ...store, selling: { base: null, base_is_default: true, countries: null } },
		outcome: 'unknown',
	},
	{
		name: 'countries as one text',
		kind: 'hostile',
		facts: { ...store, selling: { countries: hostile( 'GB,DE' ) } },
		outcome: 'unknown',
	},
	{
		name: 'sells nowhere yet',
		kind: 'other',
		facts: { ...store, selling: { base: '', base_is_default: false, countries: [] } },
		outcome: 'not_applicable',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, selling: { countries: [ 'GB' ] } },
		outcome: 'not_applicable',
	},
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { selling: { countries: [ 'GB' ] } }, outcome: 'unknown' }
);
