import { cases, hostile } from '../../judge/cases';
import { aGateway as card } from '../gateways';

const copy = { environment: { type: 'staging' }, woocommerce: { active: true } } as const;

export default cases(
	{ name: 'a card method in live mode', kind: 'fail', facts: { ...copy, gateways: { list: [ { ...card, enabled: false }, card ] } }, outcome: 'fail' },
	{ name: 'in test mode', kind: 'pass', facts: { ...copy, gateways: { list: [ { ...card, test_mode: true } ] } }, outcome: 'pass' },
	{ name: 'switched off', kind: 'pass', facts: { ...copy, gateways: { list: [ { ...card, enabled: false } ] } }, outcome: 'pass' },
	{ name: 'bank transfer charges nobody', kind: 'pass', facts: { ...copy, gateways: { list: [ { ...card, takes_cards: false } ] } }, outcome: 'pass' },
	{ name: 'a mode we cannot read', kind: 'unseen', facts: { ...copy, gateways: { list: [ { ...card, test_mode: null } ] } }, outcome: 'unknown' },
	{ name: 'methods could not be listed', kind: 'unseen', facts: { ...copy, gateways: { list: null } }, outcome: 'unknown' },
	{ name: 'the mode is a number', kind: 'hostile', facts: { ...copy, gateways: { list: [ { ...card, test_mode: hostile( 0 ) } ] } }, outcome: 'unknown' },
	{ name: 'the live shop', kind: 'other', facts: { ...copy, environment: { type: 'production' }, gateways: { list: [ card ] } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { ...copy, woocommerce: { active: false }, gateways: { list: [ card ] } }, outcome: 'not_applicable' },
	{ name: 'what kind of site it is could not be seen', kind: 'unseen', facts: { ...copy, environment: null, gateways: { list: [ card ] } }, outcome: 'unknown' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { ...copy, woocommerce: null, gateways: { list: [ card ] } }, outcome: 'unknown' }
);
