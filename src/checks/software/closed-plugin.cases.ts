import { cases, hostile } from '../../judge/cases';

const listed = {
	slug: 'some-plugin',
	name: 'Some Plugin',
	state: 'listed',
	closed_for: 'nothing',
	last_release_at: '2026-10-01T10:00:00Z',
	tested_to: '7.1',
} as const;
const closed = { ...listed, state: 'closed', closed_for: 'security', last_release_at: null, tested_to: null } as const;
const unseen = { ...closed, state: null, closed_for: null } as const;

export default cases(
	{ name: 'all are listed', kind: 'pass', facts: { plugin_directory: { entries: [ listed ] } }, outcome: 'pass' },
	{ name: 'none comes from there', kind: 'pass', facts: { plugin_directory: { entries: [] } }, outcome: 'pass' },
	{ name: 'one is closed', kind: 'fail', facts: { plugin_directory: { entries: [ listed, closed ] } }, outcome: 'fail' },
	{ name: 'one is closed, another was not seen', kind: 'fail', facts: { plugin_directory: { entries: [ unseen, closed ] } }, outcome: 'fail' },
	{ name: 'one was not seen', kind: 'unseen', facts: { plugin_directory: { entries: [ listed, unseen ] } }, outcome: 'unknown' },
	{ name: 'not switched on', kind: 'unseen', facts: { plugin_directory: { entries: null } }, outcome: 'unknown' },
	{ name: 'a state that is no word', kind: 'hostile', facts: { plugin_directory: { entries: [ { ...listed, state: hostile( true ) } ] } }, outcome: 'unknown' }
);
