import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const git = { path: '.git/HEAD', kind: 'git', size: 21, modified_at: null, served: true, holds: [] };
const shut = { ...git, path: 'wp-content/themes/shop/.git/HEAD', served: false };

export default cases(
	{
		name: 'no such folder',
		kind: 'pass',
		facts: { ...live, served_files: { repositories: [] } },
		outcome: 'pass',
	},
	{
		name: 'deployed by git, and the server does not hand it out',
		kind: 'pass',
		facts: { ...live, served_files: { repositories: [ shut ] } },
		outcome: 'pass',
	},
	{
		name: 'one of two is handed out',
		kind: 'fail',
		facts: { ...live, served_files: { repositories: [ shut, git ] } },
		outcome: 'fail',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, served_files: { repositories: [ shut, { ...git, served: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the folders could not be read',
		kind: 'unseen',
		facts: { ...live, served_files: { repositories: null } },
		outcome: 'unknown',
	},
	{
		name: 'a list that is an object',
		kind: 'hostile',
		facts: { ...live, served_files: { repositories: hostile( { HEAD: git } ) } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, served_files: { repositories: [ git ] } },
		outcome: 'not_applicable',
	}
);
