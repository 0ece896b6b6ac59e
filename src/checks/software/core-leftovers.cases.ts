import { cases, hostile } from '../../judge/cases';

const site = { core: { updates_by: 'site' } } as const;

export default cases(
	{ name: 'none left', kind: 'pass', facts: { ...site, core_leftovers: { files: 0, first: [] } }, outcome: 'pass' },
	{
		name: 'one left',
		kind: 'fail',
		facts: { ...site, core_leftovers: { files: 1, first: [ 'wp-admin/import-b2.php' ] } },
		outcome: 'fail',
	},
	{
		name: 'brought by Composer, where an old file is as old',
		kind: 'fail',
		facts: { core: { updates_by: 'composer' }, core_leftovers: { files: 2, first: [ 'wp-admin/import-b2.php', 'wp-admin/import-mt.php' ] } },
		outcome: 'fail',
	},
	{
		name: 'a package of the system, which keeps some on purpose',
		kind: 'other',
		facts: { core: { updates_by: 'package' }, core_leftovers: { files: 1, first: [ 'wp-admin/import-b2.php' ] } },
		outcome: 'not_applicable',
	},
	{ name: 'the list could not be read', kind: 'unseen', facts: site, outcome: 'unknown' },
	{
		name: 'who updates WordPress was not seen',
		kind: 'unseen',
		facts: { core_leftovers: { files: 1, first: [ 'wp-admin/import-b2.php' ] } },
		outcome: 'unknown',
	},
	{ name: 'text for a number', kind: 'hostile', facts: { ...site, core_leftovers: { files: hostile( '1' ) } }, outcome: 'unknown' }
);
