import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const log = {
	path: 'wp-content/debug.log',
	kind: 'debug_log',
	size: 52000,
	modified_at: '2026-11-20T10:00:00Z',
	served: true,
	holds: [ 'paths', 'personal-data' ],
};
const plain = { ...log, path: 'error_log', holds: [ 'paths' ] };

export default cases(
	{
		name: 'no log lies in the web folder',
		kind: 'pass',
		facts: { ...live, served_files: { logs: [] } },
		outcome: 'pass',
	},
	{
		name: 'a log of errors only, which the other check tells',
		kind: 'pass',
		facts: { ...live, served_files: { logs: [ plain ] } },
		outcome: 'pass',
	},
	{
		name: 'customers stand in a log that is not handed out',
		kind: 'pass',
		facts: { ...live, served_files: { logs: [ { ...log, served: false } ] } },
		outcome: 'pass',
	},
	{
		name: 'customers stand in one of two logs that are handed out',
		kind: 'fail',
		facts: { ...live, served_files: { logs: [ plain, log ] } },
		outcome: 'fail',
	},
	{
		name: 'keys stand in it',
		kind: 'fail',
		facts: { ...live, served_files: { logs: [ { ...log, holds: [ 'credentials' ] } ] } },
		outcome: 'fail',
	},
	{
		name: 'a log that is handed out and could not be examined',
		kind: 'unseen',
		facts: { ...live, served_files: { logs: [ { ...log, holds: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, served_files: { logs: [ plain, { ...log, served: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a list that is text',
		kind: 'hostile',
		facts: { ...live, served_files: { logs: [ { ...log, holds: hostile( 'personal-data' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, served_files: { logs: [ log ] } },
		outcome: 'not_applicable',
	}
);
