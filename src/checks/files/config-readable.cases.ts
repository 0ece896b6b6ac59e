import { cases, hostile } from '../../judge/cases';

const shared = { meaningful: true, shared_server: true };

export default cases(
	{ name: 'shut for neighbours', kind: 'pass', facts: { file_modes: { ...shared, config_readable_by_others: false } }, outcome: 'pass' },
	{ name: 'open for neighbours', kind: 'fail', facts: { file_modes: { ...shared, config_readable_by_others: true } }, outcome: 'fail' },
	{ name: 'a folder above could not be seen', kind: 'unseen', facts: { file_modes: { ...shared, config_readable_by_others: null } }, outcome: 'unknown' },
	{
		name: 'neighbours or not could not be told',
		kind: 'unseen',
		facts: { file_modes: { ...shared, shared_server: null, config_readable_by_others: true } },
		outcome: 'unknown',
	},
	{ name: 'a yes that is text', kind: 'hostile', facts: { file_modes: { ...shared, config_readable_by_others: hostile( 'yes' ) } }, outcome: 'unknown' },
	{ name: 'a server of its own', kind: 'other', facts: { file_modes: { ...shared, shared_server: false, config_readable_by_others: true } }, outcome: 'not_applicable' },
	{
		name: 'a disk that gives all files one mode',
		kind: 'other',
		facts: { file_modes: { ...shared, meaningful: false, config_readable_by_others: true } },
		outcome: 'not_applicable',
	}
);
