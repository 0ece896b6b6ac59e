import { cases, hostile } from '../../judge/cases';

const links = { place: 'post', ref: 'page 12', sign: 'hidden_links' } as const;

export default cases(
	{ name: 'hidden links in a page', kind: 'fail', facts: { injected_content: { texts: [ links ] } }, outcome: 'fail' },
	{ name: 'a scrambled script in a setting', kind: 'fail', facts: { injected_content: { texts: [ { place: 'option', ref: 'widget_text', sign: 'scrambled_script' }, links ] } }, outcome: 'fail' },
	{ name: 'nothing of the kind', kind: 'pass', facts: { injected_content: { texts: [] } }, outcome: 'pass' },
	{ name: 'too many texts', kind: 'unseen', facts: { injected_content: { texts: null } }, outcome: 'unknown' },
	{ name: 'a number for a list', kind: 'hostile', facts: { injected_content: { texts: hostile( 2 ) } }, outcome: 'unknown' }
);
