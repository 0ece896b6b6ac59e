import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const https = { host_kind: 'public', home_https: true, siteurl_https: true, admin_forced: true } as const;

export default cases(
	{
		name: 'everything on https',
		kind: 'pass',
		facts: { ...live, address: https },
		outcome: 'pass',
	},
	{
		name: 'the shop itself on http',
		kind: 'fail',
		facts: { ...live, address: { ...https, home_https: false } },
		outcome: 'fail',
	},
	{
		name: 'only the address of WordPress on http',
		kind: 'fail',
		facts: { ...live, address: { ...https, siteurl_https: false } },
		outcome: 'fail',
	},
	{
		name: 'somebody switched https off for the log-in',
		kind: 'fail',
		facts: { ...live, address: { ...https, admin_forced: false } },
		outcome: 'fail',
	},
	{
		name: 'an old WooCommerce option that unforces https does nothing once the shop is on https',
		kind: 'pass',
		facts: { ...live, address: { ...https, checkout_forced: false, checkout_unforced: true } },
		outcome: 'pass',
	},
	{
		name: 'a filter on the address of the shop broke',
		kind: 'unseen',
		facts: { ...live, address: { ...https, home_https: null } },
		outcome: 'unknown',
	},
	{
		name: 'what was not seen does not hide what was',
		kind: 'other',
		facts: { ...live, address: { ...https, home_https: null, siteurl_https: false } },
		outcome: 'fail',
	},
	{
		name: 'a filter gives an address instead of yes or no',
		kind: 'hostile',
		facts: { ...live, address: { ...https, home_https: hostile( 'https://example.com' ) } },
		outcome: 'unknown',
	},
	{
		name: 'a machine on the desk',
		kind: 'other',
		facts: { ...live, address: { ...https, host_kind: 'local', home_https: false } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out under a public name',
		kind: 'other',
		facts: { environment: { type: 'staging' }, address: { ...https, home_https: false } },
		outcome: 'not_applicable',
	}
);
