/** Folders of documents among the uploads: invoices, and what customers sent by forms. Judged alike, told apart. */
import { and, any, eq, facts, or, pluck, where, type Place } from '../judge/build';
import { cases, hostile } from '../judge/cases';
import { show } from '../judge/check';
import type { DocumentFoldersFact } from '../judge/facts.gen';
import { __ } from '../judge/words';

type Folder = NonNullable< DocumentFoldersFact[ 'list' ] >[ number ];
type Kind = 'invoice' | 'form';

// A name that only its owner can know keeps a file as well as a password does.
const isGivenAway = ( kind: Kind ) => ( folder: Place< Folder > ) => and( eq( folder.kind, kind ), folder.served, or( folder.listed, folder.guessable ) );

export const areGivenAway = ( kind: Kind ) => any( facts.document_folders.list, isGivenAway( kind ) );

export function foldersGivenAway( kind: Kind ) {
	const folders = where( facts.document_folders.list, isGivenAway( kind ) );
	return [
		show( __( 'Handed out to anybody', 'store-posture' ), pluck( folders, 'path' ), 'paths' ),
		show( __( 'Files in each', 'store-posture' ), pluck( folders, 'files' ), 'list' ),
		show( __( 'Made by', 'store-posture' ), pluck( folders, 'name' ), 'list' ),
	];
}

export function casesOf( kind: Kind ) {
	const folder = { kind, name: 'A plugin', path: 'wp-content/uploads/folder', files: 40, guessable: true, served: true, listed: false };
	const site = { environment: { type: 'production' } } as const;
	const list = ( ...folders: Folder[] ) => ( { ...site, document_folders: { list: folders } } );
	return cases(
		{ name: 'handed out, names can be guessed', kind: 'fail', facts: list( folder ), outcome: 'fail' },
		{ name: 'handed out, and the server lists them', kind: 'fail', facts: list( { ...folder, guessable: false, listed: true } ), outcome: 'fail' },
		{ name: 'the second folder is handed out', kind: 'fail', facts: list( { ...folder, served: false }, folder ), outcome: 'fail' },
		{ name: 'handed out, but only to who knows the name', kind: 'pass', facts: list( { ...folder, guessable: false } ), outcome: 'pass' },
		{ name: 'refused', kind: 'pass', facts: list( { ...folder, served: false } ), outcome: 'pass' },
		{ name: 'none there', kind: 'pass', facts: list(), outcome: 'pass' },
		{ name: 'of the other kind', kind: 'pass', facts: list( { ...folder, kind: kind === 'form' ? 'invoice' : 'form' } ), outcome: 'pass' },
		{ name: 'the server did not answer', kind: 'unseen', facts: list( { ...folder, served: null, listed: null } ), outcome: 'unknown' },
		{ name: 'too few to tell', kind: 'unseen', facts: list( { ...folder, guessable: null } ), outcome: 'unknown' },
		{ name: 'too many files to count', kind: 'other', facts: list( { ...folder, files: null } ), outcome: 'fail' },
		{ name: 'kind not seen', kind: 'unseen', facts: list( { ...folder, kind: null } ), outcome: 'unknown' },
		{ name: 'a copy for trying things out', kind: 'other', facts: { ...list( folder ), environment: { type: 'staging' } }, outcome: 'not_applicable' },
		{ name: 'environment not seen', kind: 'unseen', facts: { ...list( folder ), environment: { type: null } }, outcome: 'unknown' },
		{ name: 'a word for yes', kind: 'hostile', facts: { ...site, document_folders: { list: [ { ...folder, served: hostile( 'yes' ) } ] } }, outcome: 'unknown' }
	);
}
