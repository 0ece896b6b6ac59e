import { cases, hostile } from '../../judge/cases';

const holds = { id: 'wp-content/uploads/.htaccess: Store Posture: no code', owner: 'ours', promise: 'no_code', expected: true, effective: true } as const;
const theirs = { id: '.htaccess: Made Up Security', owner: 'plugin', promise: 'no_lists', expected: true, effective: true } as const;

export default cases(
	{ name: 'all hold', kind: 'pass', facts: { server_rules: { blocks: [ holds, theirs ] } }, outcome: 'pass' },
	{ name: 'one of another plugin does nothing', kind: 'fail', facts: { server_rules: { blocks: [ holds, { ...theirs, effective: false } ] } }, outcome: 'fail' },
	{ name: 'ours was removed, and something else keeps the folder shut', kind: 'fail', facts: { server_rules: { blocks: [ { ...holds, expected: false } ] } }, outcome: 'fail' },
	{ name: 'ours was removed, and what that does was not seen', kind: 'fail', facts: { server_rules: { blocks: [ { ...holds, expected: false, effective: null } ] } }, outcome: 'fail' },
	{ name: 'the site does not reach itself', kind: 'unseen', facts: { server_rules: { blocks: [ { ...holds, effective: null } ] } }, outcome: 'unknown' },
	{ name: 'the files could not be read', kind: 'unseen', facts: { server_rules: { blocks: null } }, outcome: 'unknown' },
	{ name: 'text for yes or no', kind: 'hostile', facts: { server_rules: { blocks: [ { ...holds, effective: hostile( 'yes' ) } ] } }, outcome: 'unknown' },
	{ name: 'no rules', kind: 'other', facts: { server_rules: { blocks: [] } }, outcome: 'not_applicable' }
);
