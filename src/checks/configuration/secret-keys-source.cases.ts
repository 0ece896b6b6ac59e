import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const good = { published_schemes: [] as string[], unset: 0, shortest: 64 };

export default cases(
	{
		name: 'eight long keys of its own',
		kind: 'pass',
		facts: { ...store, secret_keys: good },
		outcome: 'pass',
	},
	{
		name: 'keys that are exactly long enough',
		kind: 'pass',
		facts: { ...store, secret_keys: { ...good, shortest: 32 } },
		outcome: 'pass',
	},
	{
		name: 'one key is a character short',
		kind: 'fail',
		facts: { ...store, secret_keys: { ...good, shortest: 31 } },
		outcome: 'fail',
	},
	{
		name: 'one key is still the sample text',
		kind: 'fail',
		facts: { ...store, secret_keys: { ...good, unset: 1 } },
		outcome: 'fail',
	},
	{
		name: 'a public key that opens no cart',
		kind: 'fail',
		facts: { ...store, secret_keys: { ...good, published_schemes: [ 'nonce' ] } },
		outcome: 'fail',
	},
	{
		name: 'a public auth key where there is no store',
		kind: 'fail',
		facts: { woocommerce: { active: false }, secret_keys: { ...good, published_schemes: [ 'auth' ] } },
		outcome: 'fail',
	},
	{
		name: 'a public auth key in a store, which the other check tells',
		kind: 'other',
		facts: { ...store, secret_keys: { ...good, published_schemes: [ 'auth', 'nonce' ] } },
		outcome: 'pass',
	},
	{
		name: 'the keys could not be told because another plugin mixes them',
		kind: 'unseen',
		facts: { ...store, secret_keys: { published_schemes: null, unset: null, shortest: null } },
		outcome: 'unknown',
	},
	{
		name: 'the list of public keys ran out',
		kind: 'unseen',
		facts: { ...store, secret_keys: { ...good, published_schemes: null } },
		outcome: 'unknown',
	},
	{
		name: 'numbers that are text',
		kind: 'hostile',
		facts: { ...store, secret_keys: { ...good, unset: hostile( '0' ), shortest: hostile( '64' ) } },
		outcome: 'unknown',
	}
);
