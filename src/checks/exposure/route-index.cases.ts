import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'a usual shop', kind: 'pass', facts: { rest_routes: { total: 812, namespaces: 31 } }, outcome: 'pass' },
	{ name: 'one of the two was counted', kind: 'pass', facts: { rest_routes: { total: 812, namespaces: null } }, outcome: 'pass' },
	{ name: 'the site does not reach itself', kind: 'unseen', facts: { rest_routes: { total: null, namespaces: null } }, outcome: 'unknown' },
	{ name: 'a fact that is text', kind: 'hostile', facts: { rest_routes: hostile( 'many' ) }, outcome: 'unknown' }
);
