import { cases, hostile } from '../../judge/cases';

// Judged on 22 November 2026 at noon; an automatic update has three days.
const update = {
	slug: 'some-plugin',
	kind: 'plugin',
	name: 'Some Plugin',
	from: '1.0.0',
	to: '1.0.1',
	first_seen_at: '2026-11-22T06:00:00Z',
	auto: true,
	installable: true,
} as const;

export default cases(
	{
		name: 'nothing waits',
		kind: 'pass',
		facts: { extension_updates: { pending: [] } },
		outcome: 'pass',
	},
	{
		name: 'an automatic update that is exactly three days old',
		kind: 'pass',
		facts: { extension_updates: { pending: [ update, { ...update, first_seen_at: '2026-11-19T12:00:00Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'an automatic update that did not come',
		kind: 'fail',
		facts: { extension_updates: { pending: [ update, { ...update, first_seen_at: '2026-11-19T11:00:00Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'an update of today that somebody must install',
		kind: 'fail',
		facts: { extension_updates: { pending: [ update, { ...update, kind: 'theme', auto: false } ] } },
		outcome: 'fail',
	},
	{
		name: 'an update without a download, because the licence ran out',
		kind: 'fail',
		facts: { extension_updates: { pending: [ { ...update, auto: false, installable: false } ] } },
		outcome: 'fail',
	},
	{
		name: 'a plugin hides all offers',
		kind: 'unseen',
		facts: { extension_updates: { pending: null } },
		outcome: 'unknown',
	},
	{
		name: 'a day that is none',
		kind: 'hostile',
		facts: { extension_updates: { pending: [ { ...update, first_seen_at: hostile( '2026-02-30' ) } ] } },
		outcome: 'unknown',
	}
);
