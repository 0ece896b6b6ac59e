import { cases, hostile } from '../../judge/cases';

const folder = { kind: 'invoice', name: 'A plugin', path: 'wp-content/uploads/folder', files: 40, guessable: true, served: true, listed: false } as const;
const site = { environment: { type: 'production' } } as const;
const list = ( ...folders: object[] ) => ( { ...site, document_folders: { list: folders as ( typeof folder )[] } } );

export default cases(
	{ name: 'handed out, names can be guessed', kind: 'fail', facts: list( folder ), outcome: 'fail' },
	{ name: 'handed out, and the server lists them', kind: 'fail', facts: list( { ...folder, guessable: false, listed: true } ), outcome: 'fail' },
	{ name: 'the second folder is handed out', kind: 'fail', facts: list( { ...folder, served: false }, folder ), outcome: 'fail' },
	{ name: 'handed out, but only to who knows the name', kind: 'pass', facts: list( { ...folder, guessable: false } ), outcome: 'pass' },
	{ name: 'refused', kind: 'pass', facts: list( { ...folder, served: false } ), outcome: 'pass' },
	{ name: 'none there', kind: 'pass', facts: list(), outcome: 'pass' },
	{ name: 'of the other kind', kind: 'pass', facts: list( { ...folder, kind: 'form' } ), outcome: 'pass' },
	{ name: 'the server did not answer', kind: 'unseen', facts: list( { ...folder, served: null, listed: null } ), outcome: 'unknown' },
	{ name: 'too few to tell', kind: 'unseen', facts: list( { ...folder, guessable: null } ), outcome: 'unknown' },
	{ name: 'too many files to count', kind: 'other', facts: list( { ...folder, files: null } ), outcome: 'fail' },
	{ name: 'kind not seen', kind: 'unseen', facts: list( { ...folder, kind: null } ), outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { ...list( folder ), environment: { type: 'staging' } }, outcome: 'not_applicable' },
	{ name: 'environment not seen', kind: 'unseen', facts: { ...list( folder ), environment: { type: null } }, outcome: 'unknown' },
	{ name: 'a word for yes', kind: 'hostile', facts: { ...site, document_folders: { list: [ { ...folder, served: hostile( 'yes' ) } ] } }, outcome: 'unknown' }
);
