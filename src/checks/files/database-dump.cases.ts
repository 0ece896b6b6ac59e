import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const dump = {
	path: 'wp-content/uploads/backup.sql',
	kind: 'sql',
	size: 52000000,
	modified_at: '2026-02-01T10:00:00Z',
	served: true,
	holds: [ 'database', 'personal-data' ],
	guessable: true,
};
const shut = { ...dump, path: 'shop.sql.gz', served: false };
const secret = { ...dump, path: 'wp-content/uploads/3f9c2b77a1d0.sql', guessable: false };

export default cases(
	{ name: 'no copy lies about', kind: 'pass', facts: { ...live, served_files: { dumps: [] } }, outcome: 'pass' },
	{ name: 'a copy that the server refuses', kind: 'pass', facts: { ...live, served_files: { dumps: [ shut ] } }, outcome: 'pass' },
	{ name: 'a name nobody guesses, which another check tells', kind: 'pass', facts: { ...live, served_files: { dumps: [ secret ] } }, outcome: 'pass' },
	{ name: 'one of three is given away', kind: 'fail', facts: { ...live, served_files: { dumps: [ shut, secret, dump ] } }, outcome: 'fail' },
	{
		name: 'one is given away, another could not be asked for',
		kind: 'fail',
		facts: { ...live, served_files: { dumps: [ { ...shut, served: null }, dump ] } },
		outcome: 'fail',
	},
	{ name: 'the server cannot ask itself', kind: 'unseen', facts: { ...live, served_files: { dumps: [ { ...dump, served: null } ] } }, outcome: 'unknown' },
	{ name: 'the folders could not be read', kind: 'unseen', facts: { ...live, served_files: { dumps: null } }, outcome: 'unknown' },
	{
		name: 'a yes that is a number',
		kind: 'hostile',
		facts: { ...live, served_files: { dumps: [ { ...dump, served: hostile( 1 ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, served_files: { dumps: [ dump ] } },
		outcome: 'not_applicable',
	}
);
