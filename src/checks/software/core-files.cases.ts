import { cases, hostile } from '../../judge/cases';

const site = { core: { updates_by: 'site' } } as const;
const same = { release: '7.1 en_US', changed: 0, changed_first: [], missing: 0, missing_first: [], extra: 0, extra_first: [] };
const changed = { ...same, changed: 1, changed_first: [ 'wp-includes/load.php' ] };

export default cases(
	{ name: 'all as they came', kind: 'pass', facts: { ...site, core_files: same }, outcome: 'pass' },
	{ name: 'one was changed', kind: 'fail', facts: { ...site, core_files: changed }, outcome: 'fail' },
	{
		name: 'one is missing',
		kind: 'fail',
		facts: { ...site, core_files: { ...same, missing: 1, missing_first: [ 'wp-admin/menu.php' ] } },
		outcome: 'fail',
	},
	{ name: 'the host updates it', kind: 'fail', facts: { core: { updates_by: 'host' }, core_files: changed }, outcome: 'fail' },
	{
		name: 'a file too many is another check',
		kind: 'pass',
		facts: { ...site, core_files: { ...same, extra: 1, extra_first: [ 'wp-includes/x.php' ] } },
		outcome: 'pass',
	},
	{
		name: 'a package of the system, which alters some on purpose',
		kind: 'other',
		facts: { core: { updates_by: 'package' }, core_files: changed },
		outcome: 'not_applicable',
	},
	{ name: 'wordpress.org was not asked', kind: 'unseen', facts: site, outcome: 'unknown' },
	{ name: 'some could not be read', kind: 'unseen', facts: { ...site, core_files: { ...same, changed: null, changed_first: null } }, outcome: 'unknown' },
	{
		name: 'missing ones could not be seen',
		kind: 'unseen',
		facts: { ...site, core_files: { ...same, missing: null, missing_first: null } },
		outcome: 'unknown',
	},
	{ name: 'who updates WordPress was not seen', kind: 'unseen', facts: { core_files: changed }, outcome: 'unknown' },
	{ name: 'text for a number', kind: 'hostile', facts: { ...site, core_files: { ...same, changed: hostile( '1' ) } }, outcome: 'unknown' }
);
