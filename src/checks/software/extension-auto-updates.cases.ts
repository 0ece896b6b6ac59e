import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'one was chosen, and would come', kind: 'pass', facts: { auto_updates: { chosen: 1, extensions: 'open' } }, outcome: 'pass' },
	{ name: 'one was chosen, and cannot be written', kind: 'fail', facts: { auto_updates: { chosen: 1, extensions: 'file_rights' } }, outcome: 'fail' },
	{ name: 'what the web server may write could not be asked', kind: 'unseen', facts: { auto_updates: { chosen: 2, extensions: null } }, outcome: 'unknown' },
	{ name: 'a number for a word', kind: 'hostile', facts: { auto_updates: { chosen: 2, extensions: hostile( 0 ) } }, outcome: 'unknown' },
	{ name: 'none was chosen', kind: 'other', facts: { auto_updates: { chosen: 0, extensions: 'open' } }, outcome: 'not_applicable' },
	{ name: 'who was chosen could not be read', kind: 'unseen', facts: { auto_updates: { chosen: null, extensions: 'filter' } }, outcome: 'unknown' }
);
