import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const old = { path: 'old', version: '5.2.1', reachable: true };
const shut = { ...old, path: 'test', reachable: false };
const recent = { ...old, path: 'blog', version: '99.0' };

export default cases(
	{ name: 'there is none', kind: 'pass', facts: { ...live, site_copies: { items: [] } }, outcome: 'pass' },
	{ name: 'an old one that is shut', kind: 'pass', facts: { ...live, site_copies: { items: [ shut ] } }, outcome: 'pass' },
	{ name: 'an open one with all fixes', kind: 'pass', facts: { ...live, site_copies: { items: [ recent ] } }, outcome: 'pass' },
	{ name: 'the very version with the fix', kind: 'pass', facts: { ...live, site_copies: { items: [ { ...old, version: '7.1.4' } ] } }, data: { wordpress: [ { branch: '7.1', fixed: '7.1.4', seen_on: '2026-10-28', later: 0, released: '2026-08-19' } ] }, outcome: 'pass' },
	{ name: 'one of three is open and old', kind: 'fail', facts: { ...live, site_copies: { items: [ shut, recent, old ] } }, outcome: 'fail' },
	{ name: 'one could not be asked for', kind: 'unseen', facts: { ...live, site_copies: { items: [ recent, { ...old, reachable: null } ] } }, outcome: 'unknown' },
	{ name: 'its version could not be read', kind: 'unseen', facts: { ...live, site_copies: { items: [ { ...old, version: null } ] } }, outcome: 'unknown' },
	{ name: 'not looked for', kind: 'unseen', facts: { ...live, site_copies: { items: null } }, outcome: 'unknown' },
	{ name: 'a version that is a number', kind: 'hostile', facts: { ...live, site_copies: { items: [ { ...old, version: hostile( 5.2 ) } ] } }, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { environment: { type: 'staging' }, site_copies: { items: [ old ] } }, outcome: 'not_applicable' }
);
