import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'whoever has an account', kind: 'fail', facts: { rest_routes: { agent_server: 'any_account' } }, outcome: 'fail' },
	{ name: 'code of somebody else decides', kind: 'unseen', facts: { rest_routes: { agent_server: null } }, outcome: 'unknown' },
	{ name: 'a number', kind: 'hostile', facts: { rest_routes: { agent_server: hostile( 1 ) } }, outcome: 'unknown' },
	{ name: 'none', kind: 'pass', facts: { rest_routes: { agent_server: 'none' } }, outcome: 'pass' }
);
