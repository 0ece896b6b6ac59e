import { cases, hostile } from '../../judge/cases';
import { aGateway as card } from '../gateways';

const shop = { environment: { type: 'production' }, woocommerce: { active: true, coming_soon: 'off' } } as const;
const noting = { ...card, debug_log: true } as const;

export default cases(
	{ name: 'one of two keeps a log', kind: 'fail', facts: { ...shop, gateways: { list: [ card, noting ] } }, outcome: 'fail' },
	{ name: 'none does', kind: 'pass', facts: { ...shop, gateways: { list: [ card ] } }, outcome: 'pass' },
	{ name: 'one that is switched off', kind: 'pass', facts: { ...shop, gateways: { list: [ { ...noting, enabled: false } ] } }, outcome: 'pass' },
	{ name: 'a setting we cannot read', kind: 'unseen', facts: { ...shop, gateways: { list: [ { ...card, debug_log: null } ] } }, outcome: 'unknown' },
	{ name: 'methods could not be listed', kind: 'unseen', facts: { ...shop, gateways: { list: null } }, outcome: 'unknown' },
	{ name: 'the setting is text', kind: 'hostile', facts: { ...shop, gateways: { list: [ { ...card, debug_log: hostile( 'no' ) } ] } }, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { ...shop, environment: { type: 'staging' }, gateways: { list: [ noting ] } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { ...shop, woocommerce: { active: false }, gateways: { list: [ noting ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { ...shop, woocommerce: null, gateways: { list: [ noting ] } }, outcome: 'unknown' },
	{ name: 'what kind of site it is could not be seen', kind: 'unseen', facts: { ...shop, environment: null, gateways: { list: [ noting ] } }, outcome: 'unknown' }
);
