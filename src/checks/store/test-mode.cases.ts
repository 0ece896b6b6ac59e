import { cases, hostile } from '../../judge/cases';
import { aGateway as card } from '../gateways';

const shop = { environment: { type: 'production' }, woocommerce: { active: true, coming_soon: 'off' } } as const;
const testing = { ...card, id: 'test', test_mode: true } as const;

export default cases(
	{ name: 'one of two is in test mode', kind: 'fail', facts: { ...shop, gateways: { list: [ card, testing ] } }, outcome: 'fail' },
	{ name: 'live', kind: 'pass', facts: { ...shop, gateways: { list: [ card ] } }, outcome: 'pass' },
	{ name: 'in test mode, but switched off', kind: 'pass', facts: { ...shop, gateways: { list: [ card, { ...testing, enabled: false } ] } }, outcome: 'pass' },
	{ name: 'no methods', kind: 'pass', facts: { ...shop, gateways: { list: [  ] } }, outcome: 'pass' },
	{ name: 'a method whose mode we cannot read', kind: 'unseen', facts: { ...shop, gateways: { list: [ card, { ...card, test_mode: null } ] } }, outcome: 'unknown' },
	{ name: 'methods could not be listed', kind: 'unseen', facts: { ...shop, gateways: { list: null } }, outcome: 'unknown' },
	{ name: 'the mode is text', kind: 'hostile', facts: { ...shop, gateways: { list: [ { ...card, test_mode: hostile( 'no' ) } ] } }, outcome: 'unknown' },
	{ name: 'whether it is switched on is text', kind: 'hostile', facts: { ...shop, gateways: { list: [ { ...testing, enabled: hostile( 'yes' ) } ] } }, outcome: 'unknown' },
	{ name: 'not open yet', kind: 'other', facts: { ...shop, woocommerce: { active: true, coming_soon: 'store' }, gateways: { list: [ testing ] } }, outcome: 'not_applicable' },
	{ name: 'open or not could not be seen', kind: 'unseen', facts: { ...shop, woocommerce: { active: true, coming_soon: null }, gateways: { list: [ testing ] } }, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { ...shop, environment: { type: 'staging' }, gateways: { list: [ testing ] } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { ...shop, woocommerce: { active: false }, gateways: { list: [ testing ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { ...shop, woocommerce: null, gateways: { list: [ testing ] } }, outcome: 'unknown' },
	{ name: 'what kind of site it is could not be seen', kind: 'unseen', facts: { ...shop, environment: null, gateways: { list: [ testing ] } }, outcome: 'unknown' }
);
