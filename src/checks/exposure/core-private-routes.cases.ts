import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;
const closed = { route: '/wp/v2/settings', status: 401, closed: true, proven: false };
const open = { route: '/wp/v2/plugins', status: 200, closed: false, proven: true };
const unseen = { route: '/wp/v2/themes', status: null, closed: null, proven: null };

export default cases(
	{
		name: 'one of two routes gives a stranger the list of plugins',
		kind: 'fail',
		facts: { ...production, core_routes: { control_ok: true, answers: [ closed, open ] } },
		outcome: 'fail',
	},
	{
		name: 'what is proven stays proven when another route could not be asked',
		kind: 'fail',
		facts: { ...production, core_routes: { control_ok: true, answers: [ unseen, open ] } },
		outcome: 'fail',
	},
	{
		name: 'all refused',
		kind: 'pass',
		facts: { ...production, core_routes: { control_ok: true, answers: [ closed, { ...closed, route: '/wp/v2/users' } ] } },
		outcome: 'pass',
	},
	{
		name: 'an answer of 200 that holds nothing private',
		kind: 'pass',
		facts: {
			...production,
			core_routes: { control_ok: true, answers: [ { route: '/wp/v2/posts', status: 200, closed: false, proven: false } ] },
		},
		outcome: 'pass',
	},
	{
		name: 'a firewall stopped one request, so that route is open or closed',
		kind: 'unseen',
		facts: { ...production, core_routes: { control_ok: true, answers: [ closed, unseen ] } },
		outcome: 'unknown',
	},
	{
		name: 'the site could not be reached from itself',
		kind: 'unseen',
		facts: { ...production, core_routes: { control_ok: null, answers: null } },
		outcome: 'unknown',
	},
	{
		name: 'text where yes or no is due',
		kind: 'hostile',
		facts: { ...production, core_routes: { control_ok: true, answers: [ { ...open, proven: hostile( 'true' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, core_routes: { control_ok: true, answers: [ open ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { core_routes: { control_ok: true, answers: [ open ] } },
		outcome: 'unknown',
	}
);
