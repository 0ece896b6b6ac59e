import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const copy = {
	path: 'wp-config.php.bak',
	kind: 'copy',
	size: 3120,
	modified_at: '2026-03-01T10:00:00Z',
	served: true,
	holds: [ 'credentials', 'keys' ],
};
const shut = { ...copy, path: 'wp-config.old', served: false };
const unseen = { ...copy, path: 'wp-config.zip', served: null };

export default cases(
	{
		name: 'no copy lies about',
		kind: 'pass',
		facts: { ...live, served_files: { config: [] } },
		outcome: 'pass',
	},
	{
		name: 'a copy lies there, but the server answers 403',
		kind: 'pass',
		facts: { ...live, served_files: { config: [ shut ] } },
		outcome: 'pass',
	},
	{
		name: 'one of two copies is handed out',
		kind: 'fail',
		facts: { ...live, served_files: { config: [ shut, copy ] } },
		outcome: 'fail',
	},
	{
		name: 'PHP is not run but handed out',
		kind: 'fail',
		facts: { ...live, served_files: { config: [ { ...copy, path: 'wp-config.php' } ] } },
		outcome: 'fail',
	},
	{
		name: 'one is handed out, another could not be asked for',
		kind: 'other',
		facts: { ...live, served_files: { config: [ unseen, copy ] } },
		outcome: 'fail',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, served_files: { config: [ shut, unseen ] } },
		outcome: 'unknown',
	},
	{
		name: 'the folder could not be read',
		kind: 'unseen',
		facts: { ...live, served_files: { config: null } },
		outcome: 'unknown',
	},
	{
		name: 'a yes that is text',
		kind: 'hostile',
		facts: { ...live, served_files: { config: [ { ...copy, served: hostile( 'yes' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, served_files: { config: [ copy ] } },
		outcome: 'not_applicable',
	}
);
