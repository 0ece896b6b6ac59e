import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const env = {
	path: '.env',
	kind: 'env',
	size: 900,
	modified_at: '2026-05-01T10:00:00Z',
	served: true,
	holds: [ 'credentials' ],
};
const sample = { ...env, path: '.env.example', holds: [] as string[] };

export default cases(
	{
		name: 'no such file lies in the web folder',
		kind: 'pass',
		facts: { ...live, served_files: { secrets: [] } },
		outcome: 'pass',
	},
	{
		name: 'a sample without values is handed out',
		kind: 'pass',
		facts: { ...live, served_files: { secrets: [ sample ] } },
		outcome: 'pass',
	},
	{
		name: 'the file is there, the server answers 404',
		kind: 'pass',
		facts: { ...live, served_files: { secrets: [ { ...env, served: false } ] } },
		outcome: 'pass',
	},
	{
		name: '.env is handed out beside its sample',
		kind: 'fail',
		facts: { ...live, served_files: { secrets: [ sample, env ] } },
		outcome: 'fail',
	},
	{
		name: 'a private key is handed out',
		kind: 'fail',
		facts: { ...live, served_files: { secrets: [ { ...env, path: 'id_rsa', holds: [ 'keys' ] } ] } },
		outcome: 'fail',
	},
	{
		name: 'handed out, but what is in it could not be examined',
		kind: 'unseen',
		facts: { ...live, served_files: { secrets: [ { ...env, holds: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, served_files: { secrets: [ sample, { ...env, served: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a yes that is text',
		kind: 'hostile',
		facts: { ...live, served_files: { secrets: [ { ...env, served: hostile( 'true' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'local' }, served_files: { secrets: [ env ] } },
		outcome: 'not_applicable',
	}
);
