import { cases, hostile } from '../../judge/cases';

const closed = { door: 'rest_users', shows_login: false, shows_mail: false } as const;

export default cases(
	{
		name: 'public names only',
		kind: 'pass',
		facts: { login_names: { doors: [ closed, { ...closed, door: 'author_page' } ] } },
		outcome: 'pass',
	},
	{
		name: 'the page of an author tells, and the feed was not seen',
		kind: 'fail',
		facts: { login_names: { doors: [ { ...closed, door: 'feed', shows_login: null }, { ...closed, door: 'author_page', shows_login: true } ] } },
		outcome: 'fail',
	},
	{
		name: 'one door was not seen',
		kind: 'unseen',
		facts: { login_names: { doors: [ closed, { ...closed, door: 'feed', shows_login: null } ] } },
		outcome: 'unknown',
	},
	{ name: 'yes as a text', kind: 'hostile', facts: { login_names: { doors: [ { ...closed, shows_login: hostile( 'yes' ) } ] } }, outcome: 'unknown' }
);
