import { cases, hostile } from '../../judge/cases';

const shop = {
	environment: { type: 'production' },
	woocommerce: { active: true },
	gateways: { takes_cards: true },
} as const;
const limited = {
	kind: 'block',
	order_limit: true,
	store_api_limit: false,
	proxy_support: false,
	classic_challenge: false,
	block_challenge: false,
} as const;
const bare = { ...limited, order_limit: false } as const;
const classic = { ...limited, kind: 'classic' } as const;

export default cases(
	{
		name: 'as WooCommerce comes: no limit',
		kind: 'fail',
		facts: { ...shop, checkout: bare },
		outcome: 'fail',
	},
	{
		name: 'a classic checkout with a test for robots, but the other way in has no limit',
		kind: 'fail',
		facts: {
			...shop,
			checkout: { ...bare, kind: 'classic', classic_challenge: true },
		},
		outcome: 'fail',
	},
	{
		name: 'a classic checkout with nothing, as the owner says too',
		kind: 'fail',
		facts: { ...shop, checkout: classic },
		answers: { checkout_challenge: 'no' },
		outcome: 'fail',
	},
	{
		name: 'limit on, checkout of blocks',
		kind: 'pass',
		facts: { ...shop, checkout: limited },
		outcome: 'pass',
	},
	{
		name: 'limited by code instead of the setting',
		kind: 'pass',
		facts: { ...shop, checkout: { ...bare, store_api_limit: true } },
		outcome: 'pass',
	},
	{
		name: 'no limit, but a test for robots covers the checkout of blocks',
		kind: 'pass',
		facts: { ...shop, checkout: { ...bare, block_challenge: true } },
		outcome: 'pass',
	},
	{
		name: 'classic, with a limit and a test for robots',
		kind: 'pass',
		facts: { ...shop, checkout: { ...classic, classic_challenge: true } },
		outcome: 'pass',
	},
	{
		name: 'classic, with a guard of the CDN that only the owner knows of',
		kind: 'pass',
		facts: { ...shop, checkout: classic },
		answers: { checkout_challenge: 'yes' },
		outcome: 'pass',
	},
	{
		name: 'classic, and nobody said whether something else stops robots',
		kind: 'other',
		facts: { ...shop, checkout: classic },
		outcome: 'needs_answer',
	},
	{
		name: 'both kinds of checkout, and a plugin we do not know',
		kind: 'other',
		facts: {
			...shop,
			checkout: { ...limited, kind: 'both', classic_challenge: null },
		},
		outcome: 'needs_answer',
	},
	{
		name: 'the owner does not know either',
		kind: 'unseen',
		facts: { ...shop, checkout: classic },
		answers: { checkout_challenge: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: "a page builder's checkout that could not be told, with nothing in front",
		kind: 'unseen',
		facts: { ...shop, checkout: { ...limited, kind: null } },
		answers: { checkout_challenge: 'no' },
		outcome: 'unknown',
	},
	{
		name: 'no limit, and a plugin we do not know guards the checkout of blocks',
		kind: 'unseen',
		facts: { ...shop, checkout: { ...bare, block_challenge: null } },
		outcome: 'unknown',
	},
	{
		name: "the code's own limit could not be read",
		kind: 'unseen',
		facts: { ...shop, checkout: { ...bare, store_api_limit: null } },
		outcome: 'unknown',
	},
	{
		name: 'text where yes or no is due',
		kind: 'hostile',
		facts: { ...shop, checkout: { ...bare, order_limit: hostile( 'no' ) } },
		outcome: 'unknown',
	},
	{
		name: 'bank transfer only',
		kind: 'other',
		facts: { ...shop, gateways: { takes_cards: false }, checkout: bare },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...shop, environment: { type: 'staging' }, checkout: bare },
		outcome: 'not_applicable',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { ...shop, woocommerce: { active: false }, checkout: bare },
		outcome: 'not_applicable',
	},
	{
		name: 'a payment method we do not know, which may take cards',
		kind: 'unseen',
		facts: { ...shop, gateways: { takes_cards: null }, checkout: bare },
		outcome: 'unknown',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { ...shop, environment: null, checkout: bare },
		outcome: 'unknown',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { ...shop, woocommerce: null, checkout: bare },
		outcome: 'unknown',
	}
);
