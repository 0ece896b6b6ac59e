import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const backup = {
	path: 'backup-2026-02-01.zip',
	kind: 'archive',
	size: 920000000,
	modified_at: '2026-02-01T10:00:00Z',
	served: true,
	holds: [ 'credentials', 'keys' ],
	guessable: true,
};
const shut = { ...backup, path: 'site.tar.gz', served: false };
const secret = { ...backup, path: 'wp-content/updraft/backup_2026-02-01-0100_Shop_1a2b3c4d5e6f-db.gz', kind: 'updraftplus', guessable: false };
const code = { ...backup, path: 'theme.zip', holds: [ 'site-files' ] };

export default cases(
	{ name: 'no archive lies about', kind: 'pass', facts: { ...live, served_files: { archives: [] } }, outcome: 'pass' },
	{ name: 'one that the server refuses', kind: 'pass', facts: { ...live, served_files: { archives: [ shut ] } }, outcome: 'pass' },
	{ name: 'a name nobody guesses', kind: 'pass', facts: { ...live, served_files: { archives: [ secret ] } }, outcome: 'pass' },
	{ name: 'only code is in it', kind: 'pass', facts: { ...live, served_files: { archives: [ code ] } }, outcome: 'pass' },
	{ name: 'one of three is given away, with the settings', kind: 'fail', facts: { ...live, served_files: { archives: [ shut, secret, backup ] } }, outcome: 'fail' },
	{
		name: 'only the database is in it',
		kind: 'fail',
		facts: { ...live, served_files: { archives: [ { ...backup, holds: [ 'database' ] } ] } },
		outcome: 'fail',
	},
	{
		name: 'one is given away, another could not be asked for',
		kind: 'fail',
		facts: { ...live, served_files: { archives: [ { ...shut, served: null }, backup ] } },
		outcome: 'fail',
	},
	{
		name: 'handed out, and its list could not be read',
		kind: 'unseen',
		facts: { ...live, served_files: { archives: [ { ...backup, holds: null } ] } },
		outcome: 'unknown',
	},
	{ name: 'the server cannot ask itself', kind: 'unseen', facts: { ...live, served_files: { archives: [ { ...backup, served: null } ] } }, outcome: 'unknown' },
	{ name: 'the folders could not be read', kind: 'unseen', facts: { ...live, served_files: { archives: null } }, outcome: 'unknown' },
	{
		name: 'a list that is text',
		kind: 'hostile',
		facts: { ...live, served_files: { archives: [ { ...backup, holds: hostile( 'credentials' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, served_files: { archives: [ backup ] } },
		outcome: 'not_applicable',
	}
);
