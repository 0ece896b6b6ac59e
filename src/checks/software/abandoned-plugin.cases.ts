import { cases, hostile } from '../../judge/cases';

// Judged on 22 November 2026 at noon; two years are 730 days.
const core = { branch: '7.1' };
const old = {
	slug: 'some-plugin',
	name: 'Some Plugin',
	state: 'listed',
	closed_for: 'nothing',
	last_release_at: '2024-11-22T11:00:00Z',
	tested_to: '6.6',
} as const;
const unseen = { ...old, state: null, closed_for: null, last_release_at: null, tested_to: null } as const;
const closed = { ...unseen, state: 'closed', closed_for: 'author' } as const;

export default cases(
	{ name: 'old and untested', kind: 'fail', facts: { core, plugin_directory: { entries: [ unseen, old ] } }, outcome: 'fail' },
	{
		name: 'exactly two years',
		kind: 'pass',
		facts: { core, plugin_directory: { entries: [ { ...old, last_release_at: '2024-11-22T12:00:00Z' } ] } },
		outcome: 'pass',
	},
	{ name: 'old, and tried with this WordPress', kind: 'pass', facts: { core, plugin_directory: { entries: [ { ...old, tested_to: '7.1' } ] } }, outcome: 'pass' },
	{ name: 'closed is told elsewhere', kind: 'pass', facts: { core, plugin_directory: { entries: [ closed ] } }, outcome: 'pass' },
	{ name: 'one was not seen', kind: 'unseen', facts: { core, plugin_directory: { entries: [ closed, unseen ] } }, outcome: 'unknown' },
	{ name: 'listed or not was not seen', kind: 'unseen', facts: { core, plugin_directory: { entries: [ { ...old, state: null } ] } }, outcome: 'unknown' },
	{ name: 'no day of a release', kind: 'unseen', facts: { core, plugin_directory: { entries: [ { ...old, last_release_at: null } ] } }, outcome: 'unknown' },
	{ name: 'old, tested or not was not seen', kind: 'unseen', facts: { core, plugin_directory: { entries: [ { ...old, tested_to: null } ] } }, outcome: 'unknown' },
	{ name: 'not switched on', kind: 'unseen', facts: { core, plugin_directory: { entries: null } }, outcome: 'unknown' },
	{ name: 'WordPress was not seen', kind: 'unseen', facts: { plugin_directory: { entries: [ old ] } }, outcome: 'unknown' },
	{
		name: 'a day that is none',
		kind: 'hostile',
		facts: { core, plugin_directory: { entries: [ { ...old, last_release_at: hostile( '2024-13-40' ) } ] } },
		outcome: 'unknown',
	}
);
