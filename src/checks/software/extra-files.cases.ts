import { cases, hostile } from '../../judge/cases';

const site = { core: { updates_by: 'site' } } as const;
const none = { release: '7.1 en_US', changed: 0, changed_first: [], missing: 0, missing_first: [], extra: 0, extra_first: [] };
const one = { ...none, extra: 1, extra_first: [ 'wp-includes/css/cache.php' ] };

export default cases(
	{ name: 'none', kind: 'pass', facts: { ...site, core_files: none }, outcome: 'pass' },
	{ name: 'one', kind: 'fail', facts: { ...site, core_files: one }, outcome: 'fail' },
	{ name: 'brought by Composer', kind: 'fail', facts: { core: { updates_by: 'composer' }, core_files: one }, outcome: 'fail' },
	{
		name: 'a changed one is another check',
		kind: 'pass',
		facts: { ...site, core_files: { ...none, changed: 1, changed_first: [ 'wp-includes/load.php' ] } },
		outcome: 'pass',
	},
	{
		name: 'a package of the system, which has files of its own',
		kind: 'other',
		facts: { core: { updates_by: 'package' }, core_files: one },
		outcome: 'not_applicable',
	},
	{ name: 'not all folders could be looked through', kind: 'unseen', facts: { ...site, core_files: { ...none, extra: null, extra_first: null } }, outcome: 'unknown' },
	{ name: 'who updates WordPress was not seen', kind: 'unseen', facts: { core_files: one }, outcome: 'unknown' },
	{ name: 'text for a number', kind: 'hostile', facts: { ...site, core_files: { ...none, extra: hostile( '1' ) } }, outcome: 'unknown' }
);
