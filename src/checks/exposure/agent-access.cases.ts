import { cases, hostile } from '../../judge/cases';

const open = { name: 'made-up/refund', in_rest: true, readonly: false, open: true };
const shut = { ...open, name: 'made-up/note', open: false };

export default cases(
	{ name: 'one of two is open', kind: 'fail', facts: { abilities: { list: [ shut, open ] } }, outcome: 'fail' },
	{ name: 'its own code decides no', kind: 'pass', facts: { abilities: { list: [ shut ] } }, outcome: 'pass' },
	{ name: 'only reads', kind: 'pass', facts: { abilities: { list: [ { ...open, readonly: true } ] } }, outcome: 'pass' },
	{ name: 'not reachable from outside', kind: 'pass', facts: { abilities: { list: [ { ...open, in_rest: false } ] } }, outcome: 'pass' },
	{ name: 'code of somebody else decides', kind: 'unseen', facts: { abilities: { list: [ { ...open, open: null } ] } }, outcome: 'unknown' },
	{ name: 'does not say whether it only reads', kind: 'unseen', facts: { abilities: { list: [ { ...open, readonly: null } ] } }, outcome: 'unknown' },
	{ name: 'could not be listed', kind: 'unseen', facts: { abilities: { list: null } }, outcome: 'unknown' },
	{ name: 'open is text', kind: 'hostile', facts: { abilities: { list: [ { ...open, open: hostile( 'yes' ) } ] } }, outcome: 'unknown' },
	{ name: 'none', kind: 'other', facts: { abilities: { list: [] } }, outcome: 'not_applicable' }
);
