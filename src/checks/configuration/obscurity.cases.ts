import { cases, hostile } from '../../judge/cases';

const readme = { what: 'readme', told: true } as const;

export default cases(
	{ name: 'something is told', kind: 'pass', facts: { banners: { list: [ readme, { what: 'generator', told: false } ] } }, outcome: 'pass' },
	{ name: 'nothing is told', kind: 'pass', facts: { banners: { list: [ { ...readme, told: false } ] } }, outcome: 'pass' },
	{ name: 'headers could not be seen', kind: 'other', facts: { banners: { list: [ { what: 'server_version', told: null }, readme ] } }, outcome: 'pass' },
	{ name: 'not looked at yet', kind: 'unseen', facts: {}, outcome: 'unknown' },
	{ name: 'a list that is text', kind: 'hostile', facts: { banners: { list: hostile( 'readme' ) } }, outcome: 'unknown' }
);
