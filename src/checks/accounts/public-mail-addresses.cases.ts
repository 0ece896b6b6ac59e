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
		name: 'an author is named by a mail address, and the feed was not seen',
		kind: 'fail',
		facts: { login_names: { doors: [ { ...closed, door: 'feed', shows_mail: null }, { ...closed, door: 'author_page', shows_mail: true } ] } },
		outcome: 'fail',
	},
	{
		name: 'one door was not seen',
		kind: 'unseen',
		facts: { login_names: { doors: [ closed, { ...closed, door: 'feed', shows_mail: null } ] } },
		outcome: 'unknown',
	},
	{ name: 'yes as a text', kind: 'hostile', facts: { login_names: { doors: [ { ...closed, shows_mail: hostile( 'yes' ) } ] } }, outcome: 'unknown' }
);
