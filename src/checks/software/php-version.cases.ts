import { cases, hostile } from '../../judge/cases';

const data = {
	php: [
		{ branch: '8.3', active_until: '2025-12-31', security_until: '2027-12-31' },
		{ branch: '8.2', active_until: '2024-12-31', security_until: '2026-12-31' },
		{ branch: '8.1', active_until: '2023-11-25', security_until: '2025-12-31' },
	],
	php_distributions: [
		{ os: 'debian-12', branch: '8.2', until: '2028-06-30' },
		{ os: 'ubuntu-22.04', branch: '8.1', until: '2027-04-01' },
	],
};
const now = '2027-01-01T00:00:00Z';

export default cases(
	{
		name: 'a version that gets fixes',
		kind: 'pass',
		data,
		facts: { php: { version: '8.3.14', branch: '8.3', packaged_by: '' } },
		outcome: 'pass',
	},
	{
		name: 'the last hour of the last day',
		kind: 'pass',
		data,
		now: '2026-12-31T23:00:00Z',
		facts: { php: { version: '8.2.30', branch: '8.2', packaged_by: '' } },
		outcome: 'pass',
	},
	{
		name: 'the day after',
		kind: 'fail',
		data,
		now,
		facts: { php: { version: '8.2.30', branch: '8.2', packaged_by: '' } },
		outcome: 'fail',
	},
	{
		name: 'Debian goes on mending its own PHP 8.2',
		kind: 'pass',
		data,
		now,
		facts: { php: { version: '8.2.30', branch: '8.2', packaged_by: 'debian-12' } },
		outcome: 'pass',
	},
	{
		name: 'Debian until its own last hour',
		kind: 'pass',
		data,
		now: '2028-06-30T23:00:00Z',
		facts: { php: { version: '8.2.30', branch: '8.2', packaged_by: 'debian-12' } },
		outcome: 'pass',
	},
	{
		name: 'Debian after its own last day',
		kind: 'fail',
		data,
		now: '2028-07-01T00:00:00Z',
		facts: { php: { version: '8.2.30', branch: '8.2', packaged_by: 'debian-12' } },
		outcome: 'fail',
	},
	{
		name: 'a PHP 8.1 from elsewhere on Debian, which Debian does not mend',
		kind: 'fail',
		data,
		facts: { php: { version: '8.1.33', branch: '8.1', packaged_by: 'debian-12' } },
		outcome: 'fail',
	},
	{
		name: 'whether a distribution mends it could not be told',
		kind: 'other',
		data,
		facts: { php: { version: '8.1.33', branch: '8.1', packaged_by: null } },
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
		name: 'a version newer than our table',
		kind: 'unseen',
		data,
		facts: { php: { version: '9.0.0', branch: '9.0', packaged_by: '' } },
		outcome: 'unknown',
	},
	{
		name: 'our table ran out',
		kind: 'unseen',
		data: { ...data, php: hostile( null ) },
		facts: { php: { version: '8.3.14', branch: '8.3', packaged_by: '' } },
		outcome: 'unknown',
	},
	{
		name: 'a branch that is a number',
		kind: 'hostile',
		data,
		facts: { php: { version: '8.1.33', branch: hostile( 8.1 ), packaged_by: '' } },
		outcome: 'unknown',
	}
);
