import { cases, hostile } from '../../judge/cases';

const script = { path: 'wp-content/themes/old/timthumb.php', name: 'TimThumb', version: '2.8.10', vulnerable: true };
const list = ( ...scripts: ( Omit< typeof script, 'vulnerable' > & { vulnerable: boolean | null } )[] ) => ( { bad_scripts: { list: scripts } } );

export default cases(
	{ name: 'one with the hole', kind: 'fail', facts: list( script ), outcome: 'fail' },
	{ name: 'the second one has it', kind: 'fail', facts: list( { ...script, vulnerable: false }, script ), outcome: 'fail' },
	{ name: 'mended', kind: 'pass', facts: list( { ...script, version: '2.8.14', vulnerable: false } ), outcome: 'pass' },
	{ name: 'none', kind: 'pass', facts: list(), outcome: 'pass' },
	{ name: 'one that does not tell its version', kind: 'unseen', facts: list( { ...script, version: '', vulnerable: null } ), outcome: 'unknown' },
	{ name: 'a hole is one, whatever was not looked through', kind: 'other', facts: list( script, { path: '', name: '', version: '', vulnerable: null } ), outcome: 'fail' },
	{ name: 'a word for yes', kind: 'hostile', facts: { bad_scripts: { list: [ { ...script, vulnerable: hostile( 'yes' ) } ] } }, outcome: 'unknown' }
);
