import { cases, hostile } from '../../judge/cases';

const woocommerce = { active: true, usage_sharing: 'off' } as const;

export default cases(
	{ name: 'off', kind: 'pass', facts: { woocommerce }, outcome: 'pass' },
	{ name: 'on is fair, too', kind: 'pass', facts: { woocommerce: { ...woocommerce, usage_sharing: 'on' } }, outcome: 'pass' },
	{ name: 'not seen whether there is a store', kind: 'unseen', facts: { woocommerce: { active: null, usage_sharing: null } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false, usage_sharing: null } }, outcome: 'not_applicable' },
	{ name: 'a store that is text', kind: 'hostile', facts: { woocommerce: { ...woocommerce, active: hostile( 'yes' ) } }, outcome: 'unknown' }
);
