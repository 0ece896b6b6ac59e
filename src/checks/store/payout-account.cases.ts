import { cases, hostile } from '../../judge/cases';

const woocommerce = { active: true };
const bank = { mark: '0123456789abcdef', id: 'bacs', title: 'Direct bank transfer' };

export default cases(
	{ name: 'the same accounts', kind: 'pass', facts: { woocommerce, baseline: { kept: true, payouts: [] } }, outcome: 'pass' },
	{ name: 'another bank account', kind: 'fail', facts: { woocommerce, baseline: { kept: true, payouts: [ bank ] } }, outcome: 'fail' },
	{ name: 'the keys of the digests have changed', kind: 'unseen', facts: { woocommerce, baseline: { kept: true, payouts: null } }, outcome: 'unknown' },
	{ name: 'the first look', kind: 'other', facts: { woocommerce, baseline: { kept: false, payouts: [] } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, baseline: { kept: true, payouts: [ bank ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { baseline: { kept: true, payouts: [ bank ] } }, outcome: 'unknown' },
	{ name: 'a number for a list', kind: 'hostile', facts: { woocommerce, baseline: { kept: true, payouts: hostile( 1 ) } }, outcome: 'unknown' }
);
