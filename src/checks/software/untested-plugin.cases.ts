import { cases, hostile } from '../../judge/cases';

// The table knows 7.1, 7.0, 6.9 and older lines.
const core = { branch: '7.1' };
const plugin = {
	slug: 'some-plugin',
	name: 'Some Plugin',
	state: 'listed',
	closed_for: 'nothing',
	last_release_at: '2026-10-01T10:00:00Z',
	tested_to: '6.9',
} as const;
const unseen = { ...plugin, state: null, closed_for: null, last_release_at: null, tested_to: null } as const;
const closed = { ...unseen, state: 'closed', closed_for: 'author' } as const;

export default cases(
	{ name: 'two lines behind', kind: 'fail', facts: { core, plugin_directory: { entries: [ unseen, plugin ] } }, outcome: 'fail' },
	{ name: 'one line behind', kind: 'pass', facts: { core, plugin_directory: { entries: [ { ...plugin, tested_to: '7.0' } ] } }, outcome: 'pass' },
	{ name: 'tested with this one', kind: 'pass', facts: { core, plugin_directory: { entries: [ { ...plugin, tested_to: '7.1' } ] } }, outcome: 'pass' },
	{ name: 'closed is told elsewhere', kind: 'pass', facts: { core, plugin_directory: { entries: [ closed ] } }, outcome: 'pass' },
	{ name: 'one was not seen', kind: 'unseen', facts: { core, plugin_directory: { entries: [ unseen ] } }, outcome: 'unknown' },
	{ name: 'listed or not was not seen', kind: 'unseen', facts: { core, plugin_directory: { entries: [ { ...plugin, state: null } ] } }, outcome: 'unknown' },
	{ name: 'not told with what it was tested', kind: 'unseen', facts: { core, plugin_directory: { entries: [ { ...plugin, tested_to: null } ] } }, outcome: 'unknown' },
	{ name: 'not switched on', kind: 'unseen', facts: { core, plugin_directory: { entries: null } }, outcome: 'unknown' },
	{ name: 'WordPress was not seen', kind: 'unseen', facts: { plugin_directory: { entries: [ plugin ] } }, outcome: 'unknown' },
	{ name: 'a version that is none', kind: 'hostile', facts: { core, plugin_directory: { entries: [ { ...plugin, tested_to: hostile( 'all of them' ) } ] } }, outcome: 'unknown' }
);
