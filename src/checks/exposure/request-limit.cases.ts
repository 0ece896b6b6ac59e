import { cases, hostile } from '../../judge/cases';
import { round } from '../stranger-cases';

export default cases(
	{ name: 'asked, and slowed down twice', kind: 'pass', facts: { stranger: { ...round(), limited: 2 } }, outcome: 'pass' },
	{ name: 'a text where a number is due is shown as it stands', kind: 'hostile', facts: { stranger: { ...round(), limited: hostile( 'often' ) } }, outcome: 'pass' },
	{ name: 'nobody has asked yet', kind: 'unseen', facts: { stranger: null }, outcome: 'unknown' }
);
