import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{
		name: 'keys of its own',
		kind: 'pass',
		facts: { ...store, secret_keys: { published_schemes: [], unset: 0, shortest: 64 } },
		outcome: 'pass',
	},
	{
		name: 'sample text in wp-config.php: WordPress then takes random keys from the database',
		kind: 'pass',
		facts: { ...store, secret_keys: { published_schemes: [], unset: 8, shortest: 27 } },
		outcome: 'pass',
	},
	{
		name: 'another key is public, which opens no cart',
		kind: 'other',
		facts: { ...store, secret_keys: { published_schemes: [ 'nonce' ], unset: 0, shortest: 64 } },
		outcome: 'pass',
	},
	{
		name: 'the keys of a public image',
		kind: 'fail',
		facts: { ...store, secret_keys: { published_schemes: [ 'auth', 'secure_auth', 'logged_in', 'nonce' ] } },
		outcome: 'fail',
	},
	{
		name: 'another plugin mixes the keys, or the list of public ones ran out',
		kind: 'unseen',
		facts: { ...store, secret_keys: { published_schemes: null, unset: 0, shortest: 64 } },
		outcome: 'unknown',
	},
	{
		name: 'a list that is text',
		kind: 'hostile',
		facts: { ...store, secret_keys: { published_schemes: hostile( 'auth' ) } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, secret_keys: { published_schemes: [ 'auth' ] } },
		outcome: 'not_applicable',
	}
);
