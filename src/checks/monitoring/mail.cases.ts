import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;
// The limit is 45 days; now is 2026-11-22T12:00:00Z.
const DAYS_45 = '2026-10-08T12:00:00Z';

export default cases(
	{
		name: 'last pressed exactly 45 days ago',
		kind: 'fail',
		facts: { ...production, mail: { address_plausible: true, confirmed_at: DAYS_45, transport: 'smtp' } },
		outcome: 'fail',
	},
	{
		name: 'never pressed, and the address cannot be right',
		kind: 'fail',
		facts: { ...production, mail: { address_plausible: false, confirmed_at: null, transport: 'php' } },
		outcome: 'fail',
	},
	{
		name: 'pressed a second less than 45 days ago',
		kind: 'pass',
		facts: { ...production, mail: { address_plausible: true, confirmed_at: '2026-10-08T12:00:01Z', transport: 'smtp' } },
		outcome: 'pass',
	},
	{
		name: 'pressed yesterday, so the odd address works',
		kind: 'pass',
		facts: { ...production, mail: { address_plausible: false, confirmed_at: '2026-11-21T08:00:00Z', transport: 'php' } },
		outcome: 'pass',
	},
	{
		name: 'pressed yesterday, whatever could be told of the address',
		kind: 'pass',
		facts: { ...production, mail: { address_plausible: null, confirmed_at: '2026-11-21T08:00:00Z' } },
		outcome: 'pass',
	},
	{
		name: 'never pressed, with a likely address: not known, not a fault',
		kind: 'unseen',
		facts: { ...production, mail: { address_plausible: true, confirmed_at: null, transport: 'php' } },
		outcome: 'unknown',
	},
	{
		name: 'never pressed, and nothing could be told of the address',
		kind: 'unseen',
		facts: { ...production, mail: { address_plausible: null, confirmed_at: null } },
		outcome: 'unknown',
	},
	{
		name: 'a date that is none',
		kind: 'hostile',
		facts: { ...production, mail: { address_plausible: true, confirmed_at: 'now' } },
		outcome: 'unknown',
	},
	{
		name: 'an address mark that is text',
		kind: 'hostile',
		facts: { ...production, mail: { address_plausible: hostile( '' ), confirmed_at: null } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, mail: { address_plausible: false, confirmed_at: null } },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { mail: { address_plausible: false, confirmed_at: null } },
		outcome: 'unknown',
	}
);
