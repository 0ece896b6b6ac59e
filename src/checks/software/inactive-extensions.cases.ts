import { cases, hostile } from '../../judge/cases';

const unused = { slug: 'hello', kind: 'plugin', name: 'Hello', version: '1.0' } as const;

export default cases(
	{ name: 'all are used', kind: 'pass', facts: { extensions: { unused: [], installed: 4 } }, outcome: 'pass' },
	{ name: 'one is not', kind: 'fail', facts: { extensions: { unused: [ unused ], installed: 5 } }, outcome: 'fail' },
	{ name: 'a network of sites, where another may use it', kind: 'unseen', facts: { extensions: { unused: null } }, outcome: 'unknown' },
	{ name: 'text for a list', kind: 'hostile', facts: { extensions: { unused: hostile( 'hello' ) } }, outcome: 'unknown' }
);
