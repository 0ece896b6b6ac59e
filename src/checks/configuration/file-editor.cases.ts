import { cases, hostile } from '../../judge/cases';

export default cases(
	{
		name: 'switched off in wp-config.php',
		kind: 'pass',
		facts: { file_editor: { usable: false, blocked_by: 'constant', people: 0 } },
		outcome: 'pass',
	},
	{
		name: 'the host lets nobody write code',
		kind: 'pass',
		facts: { file_editor: { usable: false, blocked_by: 'host', people: 0 } },
		outcome: 'pass',
	},
	{
		name: 'WordPress as it comes',
		kind: 'fail',
		facts: { file_editor: { usable: true, blocked_by: 'nobody', people: 2 } },
		outcome: 'fail',
	},
	{
		name: 'another plugin\'s filter broke while we asked',
		kind: 'unseen',
		facts: { file_editor: { usable: null, blocked_by: null, people: null } },
		outcome: 'unknown',
	},
	{
		name: 'a number instead of yes or no',
		kind: 'hostile',
		facts: { file_editor: { usable: hostile( 1 ), blocked_by: 'nobody' } },
		outcome: 'unknown',
	}
);
