import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const backup = {
	path: 'wp-content/updraft/backup_2026-02-01-0100_Shop_1a2b3c4d5e6f-db.gz',
	kind: 'updraftplus',
	size: 9200000,
	modified_at: '2026-02-01T10:00:00Z',
	served: true,
	holds: [ 'database' ],
	guessable: false,
};
const shut = { ...backup, served: false };
const easy = { ...backup, path: 'backup.zip', guessable: true };
const code = { ...easy, path: 'site-code.zip', holds: [ 'site-files' ] };
const settings = { ...easy, holds: [ 'credentials', 'keys' ] };

export default cases(
	{ name: 'none', kind: 'pass', facts: { ...live, served_files: { archives: [], dumps: [] } }, outcome: 'pass' },
	{ name: 'a folder that is closed', kind: 'pass', facts: { ...live, served_files: { archives: [ shut ], dumps: [ shut ] } }, outcome: 'pass' },
	{
		name: 'names that can be guessed, which other checks tell',
		kind: 'pass',
		facts: { ...live, served_files: { archives: [ easy, settings ], dumps: [ easy ] } },
		outcome: 'pass',
	},
	{ name: 'only its name keeps it', kind: 'fail', facts: { ...live, served_files: { archives: [ shut, backup ], dumps: [] } }, outcome: 'fail' },
	{ name: 'the code of the site under an easy name', kind: 'fail', facts: { ...live, served_files: { archives: [ code ], dumps: [] } }, outcome: 'fail' },
	{ name: 'a copy of the database', kind: 'fail', facts: { ...live, served_files: { archives: [], dumps: [ shut, backup ] } }, outcome: 'fail' },
	{
		name: 'an archive is open, the others could not be looked for',
		kind: 'fail',
		facts: { ...live, served_files: { archives: [ backup ], dumps: null } },
		outcome: 'fail',
	},
	{ name: 'the server cannot ask itself', kind: 'unseen', facts: { ...live, served_files: { archives: [ { ...backup, served: null } ], dumps: [] } }, outcome: 'unknown' },
	{ name: 'dumps could not be looked for', kind: 'unseen', facts: { ...live, served_files: { archives: [], dumps: null } }, outcome: 'unknown' },
	{
		name: 'what is in it could not be told',
		kind: 'unseen',
		facts: { ...live, served_files: { archives: [ { ...easy, holds: null } ], dumps: [] } },
		outcome: 'unknown',
	},
	{
		name: 'a yes that is text',
		kind: 'hostile',
		facts: { ...live, served_files: { archives: [ { ...backup, served: hostile( 'yes' ) } ], dumps: [] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, served_files: { archives: [ backup ], dumps: [] } },
		outcome: 'not_applicable',
	}
);
