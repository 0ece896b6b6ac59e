import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const log = {
	path: 'wp-content/debug.log',
	kind: 'debug_log',
	size: 52000,
	modified_at: '2026-11-20T10:00:00Z',
	served: true,
	holds: [ 'paths' ],
};
const shut = { ...log, path: 'error_log', served: false };

export default cases(
	{
		name: 'no log lies in the web folder',
		kind: 'pass',
		facts: { ...live, served_files: { logs: [] } },
		outcome: 'pass',
	},
	{
		name: 'a log lies there, but the server does not hand it out',
		kind: 'pass',
		facts: { ...live, served_files: { logs: [ shut ] } },
		outcome: 'pass',
	},
	{
		name: 'one of two logs is handed out',
		kind: 'fail',
		facts: { ...live, served_files: { logs: [ shut, log ] } },
		outcome: 'fail',
	},
	{
		name: 'a log that is handed out and holds nothing we know',
		kind: 'fail',
		facts: { ...live, served_files: { logs: [ { ...log, holds: [] } ] } },
		outcome: 'fail',
	},
	{
		name: 'a log that is handed out and could not be examined',
		kind: 'fail',
		facts: { ...live, served_files: { logs: [ { ...log, holds: null } ] } },
		outcome: 'fail',
	},
	{
		name: 'customers stand in it, which the other check tells',
		kind: 'other',
		facts: { ...live, served_files: { logs: [ { ...log, holds: [ 'paths', 'personal-data' ] } ] } },
		outcome: 'pass',
	},
	{
		name: 'keys stand in it, which the other check tells',
		kind: 'other',
		facts: { ...live, served_files: { logs: [ { ...log, holds: [ 'credentials' ] } ] } },
		outcome: 'pass',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, served_files: { logs: [ shut, { ...log, served: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the folders could not be read',
		kind: 'unseen',
		facts: { ...live, served_files: { logs: null } },
		outcome: 'unknown',
	},
	{
		name: 'a yes that is a number',
		kind: 'hostile',
		facts: { ...live, served_files: { logs: [ { ...log, served: hostile( 1 ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'development' }, served_files: { logs: [ log ] } },
		outcome: 'not_applicable',
	}
);
