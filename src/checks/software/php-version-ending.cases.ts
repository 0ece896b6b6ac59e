import { cases, hostile } from '../../judge/cases';

const data = {
	php: [
		{ branch: '8.3', active_until: '2025-12-31', security_until: '2027-12-31' },
		{ branch: '8.2', active_until: '2024-12-31', security_until: '2026-12-31' },
	],
	php_distributions: [
		{ os: 'debian-12', branch: '8.2', until: '2028-06-30' },
		{ os: 'ubuntu-24.04', branch: '8.3', until: '2029-05-31' },
	],
};
const php = ( packagedBy: string | null = '' ) => ( { php: { version: '8.2.30', branch: '8.2', packaged_by: packagedBy } } );

// 90 days before 31 December 2026 is 2 October.
export default cases(
	{
		name: 'ninety days ahead to the hour',
		kind: 'pass',
		data,
		now: '2026-10-02T00:00:00Z',
		facts: php(),
		outcome: 'pass',
	},
	{
		name: 'an hour later',
		kind: 'fail',
		data,
		now: '2026-10-02T01:00:00Z',
		facts: php(),
		outcome: 'fail',
	},
	{
		name: 'the last hour of the last day',
		kind: 'fail',
		data,
		now: '2026-12-31T23:00:00Z',
		facts: php(),
		outcome: 'fail',
	},
	{
		name: 'over: the other check tells it',
		kind: 'pass',
		data,
		now: '2027-01-01T00:00:00Z',
		facts: php(),
		outcome: 'pass',
	},
	{
		name: 'Debian mends its own for years',
		kind: 'pass',
		data,
		now: '2026-12-01T00:00:00Z',
		facts: php( 'debian-12' ),
		outcome: 'pass',
	},
	{
		name: 'Debian ninety days before its own end, php.net long over',
		kind: 'fail',
		data,
		now: '2028-04-01T00:00:00Z',
		facts: php( 'debian-12' ),
		outcome: 'fail',
	},
	{
		name: 'Debian with an hour more than ninety days',
		kind: 'pass',
		data,
		now: '2028-03-31T23:00:00Z',
		facts: php( 'debian-12' ),
		outcome: 'pass',
	},
	{
		name: 'Debian on its own last day',
		kind: 'fail',
		data,
		now: '2028-06-30T23:00:00Z',
		facts: php( 'debian-12' ),
		outcome: 'fail',
	},
	{
		name: 'Debian over too: the other check tells it',
		kind: 'pass',
		data,
		now: '2028-07-01T00:00:00Z',
		facts: php( 'debian-12' ),
		outcome: 'pass',
	},
	{
		name: 'a PHP 8.2 from elsewhere on Ubuntu, which Ubuntu does not mend',
		kind: 'fail',
		data,
		now: '2026-12-01T00:00:00Z',
		facts: php( 'ubuntu-24.04' ),
		outcome: 'fail',
	},
	{
		name: 'whether a distribution mends it could not be told',
		kind: 'other',
		data,
		now: '2026-12-01T00:00:00Z',
		facts: php( null ),
		outcome: 'fail',
	},
	{
		name: 'asked from the command line, which may have another PHP',
		kind: 'unseen',
		data,
		facts: { php: { version: null, branch: null, packaged_by: null } },
		outcome: 'unknown',
	},
	{
		name: 'our table ran out',
		kind: 'unseen',
		data: { ...data, php: hostile( null ) },
		facts: php(),
		outcome: 'unknown',
	},
	{
		name: 'a branch that is a number',
		kind: 'hostile',
		data,
		facts: { php: { version: '8.2.30', branch: hostile( 8.2 ), packaged_by: '' } },
		outcome: 'unknown',
	}
);
