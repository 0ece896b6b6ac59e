import { cases, hostile } from '../../judge/cases';

const fine = { meaningful: true, config_writable_by_others: false, writable_by_others: [] as string[] };

export default cases(
	{ name: 'the usual rights', kind: 'pass', facts: { file_modes: fine }, outcome: 'pass' },
	{ name: 'one folder', kind: 'fail', facts: { file_modes: { ...fine, writable_by_others: [ 'wp-content/plugins' ] } }, outcome: 'fail' },
	{ name: 'wp-config.php alone', kind: 'fail', facts: { file_modes: { ...fine, config_writable_by_others: true } }, outcome: 'fail' },
	{
		name: 'wp-config.php, the others could not be seen',
		kind: 'fail',
		facts: { file_modes: { ...fine, config_writable_by_others: true, writable_by_others: null } },
		outcome: 'fail',
	},
	{ name: 'folders could not be seen', kind: 'unseen', facts: { file_modes: { ...fine, writable_by_others: null } }, outcome: 'unknown' },
	{ name: 'wp-config.php could not be seen', kind: 'unseen', facts: { file_modes: { ...fine, config_writable_by_others: null } }, outcome: 'unknown' },
	{ name: 'whether modes mean something is not known', kind: 'unseen', facts: { file_modes: { ...fine, meaningful: null } }, outcome: 'unknown' },
	{ name: 'a list that is a number', kind: 'hostile', facts: { file_modes: { ...fine, writable_by_others: hostile( 3 ) } }, outcome: 'unknown' },
	{
		name: 'a disk that gives all files one mode',
		kind: 'other',
		facts: { file_modes: { ...fine, meaningful: false, writable_by_others: [ 'index.php' ] } },
		outcome: 'not_applicable',
	}
);
