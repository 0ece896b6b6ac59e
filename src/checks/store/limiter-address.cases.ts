import { cases, hostile } from '../../judge/cases';

const live = {
	environment: { type: 'production' },
	address: { host_kind: 'public' },
	woocommerce: { active: true },
	checkout: { order_limit: true, store_api_limit: false, proxy_support: false },
	client_address: { seen: 'proxy', straight: null },
} as const;

export default cases(
	{ name: 'a proxy for all, and the limit sees only that', kind: 'fail', facts: live, outcome: 'fail' },
	{ name: 'the other limit', kind: 'fail', facts: { ...live, checkout: { order_limit: false, store_api_limit: true, proxy_support: false } }, outcome: 'fail' },
	{ name: 'it believes a header, and nothing stands in front', kind: 'fail', facts: { ...live, client_address: { seen: 'visitor', straight: true }, checkout: { ...live.checkout, proxy_support: true } }, outcome: 'fail' },
	{ name: 'the limit looks behind the proxy', kind: 'pass', facts: { ...live, checkout: { ...live.checkout, proxy_support: true } }, outcome: 'pass' },
	{ name: 'it believes a header, and what stands in front was not seen', kind: 'unseen', facts: { ...live, client_address: { seen: 'visitor', straight: null }, checkout: { ...live.checkout, proxy_support: true } }, outcome: 'unknown' },
	{ name: 'each visitor is seen', kind: 'pass', facts: { ...live, client_address: { seen: 'visitor', straight: true } }, outcome: 'pass' },
	{ name: 'too few log-ins to tell', kind: 'unseen', facts: { ...live, client_address: { seen: null } }, outcome: 'unknown' },
	{ name: 'the option was not seen', kind: 'unseen', facts: { ...live, checkout: { ...live.checkout, proxy_support: null } }, outcome: 'unknown' },
	{ name: 'no limit at all', kind: 'other', facts: { ...live, checkout: { order_limit: false, store_api_limit: false, proxy_support: false } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { ...live, woocommerce: { active: false } }, outcome: 'not_applicable' },
	{ name: 'store not seen', kind: 'unseen', facts: { ...live, woocommerce: {} }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { ...live, environment: { type: 'staging' } }, outcome: 'not_applicable' },
	{ name: 'limits not seen', kind: 'unseen', facts: { ...live, checkout: { order_limit: null, store_api_limit: null, proxy_support: false } }, outcome: 'unknown' },
	{ name: 'a proxy that is a number', kind: 'hostile', facts: { ...live, client_address: { seen: hostile( 1 ) } }, outcome: 'unknown' }
);
