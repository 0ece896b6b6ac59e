import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' }, address: { host_kind: 'public' } } as const;
const good = {
	host_kind: 'home',
	found: true,
	https: true,
	plain_text: true,
	contacts: 1,
	contacts_valid: true,
	expires: '2027-05-01T00:00:00Z',
	expires_fields: 1,
	canonical: 'none',
	in_limits: true,
	signed: false,
} as const;
const missing = {
	host_kind: 'home',
	found: false,
	https: null,
	plain_text: null,
	contacts: null,
	contacts_valid: null,
	expires: null,
	expires_fields: null,
	canonical: null,
	in_limits: null,
	signed: null,
} as const;

export default cases(
	{ name: 'no file', kind: 'fail', facts: { ...live, security_txt: { hosts: [ missing ] } }, outcome: 'fail' },
	{
		name: 'only the address with www has none',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ good, { ...missing, host_kind: 'twin' } ] } },
		outcome: 'fail',
	},
	{ name: 'over http only', kind: 'fail', facts: { ...live, security_txt: { hosts: [ { ...good, https: false } ] } }, outcome: 'fail' },
	{
		name: 'nobody to write to',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ { ...good, contacts: 0 } ] } },
		outcome: 'fail',
	},
	{
		name: 'a bare mail address without mailto:',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ { ...good, contacts_valid: false } ] } },
		outcome: 'fail',
	},
	{
		name: 'no date',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ { ...good, expires_fields: 0, expires: null } ] } },
		outcome: 'fail',
	},
	{
		name: 'two dates',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ { ...good, expires_fields: 2 } ] } },
		outcome: 'fail',
	},
	{
		name: 'it runs out this very second',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ { ...good, expires: '2026-11-22T12:00:00Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'it names other addresses as its own',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ { ...good, canonical: 'not_listed' } ] } },
		outcome: 'fail',
	},
	{
		name: 'far too large',
		kind: 'fail',
		facts: { ...live, security_txt: { hosts: [ { ...good, in_limits: false } ] } },
		outcome: 'fail',
	},
	{
		name: 'good on both addresses, a second before it runs out, with the wrong content type',
		kind: 'pass',
		facts: {
			...live,
			security_txt: {
				hosts: [
					{ ...good, expires: '2026-11-22T12:00:01Z', plain_text: false },
					{ ...good, host_kind: 'twin', canonical: 'listed' },
				],
			},
		},
		outcome: 'pass',
	},
	{
		name: 'every address answers with a page of the theme',
		kind: 'unseen',
		facts: { ...live, security_txt: { hosts: [ { ...missing, found: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'good here, but the address with www could not be asked',
		kind: 'unseen',
		facts: { ...live, security_txt: { hosts: [ good, { ...missing, host_kind: 'twin', found: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the site could not be reached from itself',
		kind: 'unseen',
		facts: { ...live, security_txt: { hosts: null } },
		outcome: 'unknown',
	},
	{
		name: 'a count that is text',
		kind: 'hostile',
		facts: { ...live, security_txt: { hosts: [ { ...good, contacts: hostile( '0' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a machine on the desk',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'local' }, security_txt: { hosts: [ missing ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...live, environment: { type: 'staging' }, security_txt: { hosts: [ missing ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { ...live, environment: null, security_txt: { hosts: [ missing ] } },
		outcome: 'unknown',
	},
	{
		name: 'whether outsiders reach it could not be seen',
		kind: 'unseen',
		facts: { ...live, address: null, security_txt: { hosts: [ missing ] } },
		outcome: 'unknown',
	}
);
