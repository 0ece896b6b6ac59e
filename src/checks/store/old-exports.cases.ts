import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const file = { path: 'wp-content/uploads/orders.csv', size: 900, modified_at: '2026-10-01T08:00:00Z', people: 3, guessable: true, served: false };
const now = '2026-10-31T09:00:00Z';

export default cases(
	{ name: 'kept from strangers, a month old', kind: 'fail', now, facts: { ...live, export_files: { files: [ file ] } }, outcome: 'fail' },
	{
		name: 'one customer is enough; a random name, handed out to whoever knows it',
		kind: 'fail',
		now,
		facts: { ...live, export_files: { files: [ { ...file, people: 1, guessable: false, served: true } ] } },
		outcome: 'fail',
	},
	{
		name: 'a month old to the minute',
		kind: 'pass',
		now: '2026-10-31T08:00:00Z',
		facts: { ...live, export_files: { files: [ file ] } },
		outcome: 'pass',
	},
	{ name: 'handed out to anybody is told elsewhere', kind: 'pass', now, facts: { ...live, export_files: { files: [ { ...file, served: true } ] } }, outcome: 'pass' },
	{ name: 'nobody known stands in it', kind: 'pass', now, facts: { ...live, export_files: { files: [ { ...file, people: 0 } ] } }, outcome: 'pass' },
	{ name: 'none at all', kind: 'pass', now, facts: { ...live, export_files: { files: [] } }, outcome: 'pass' },
	{ name: 'handed out or not was not seen', kind: 'unseen', now, facts: { ...live, export_files: { files: [ { ...file, served: null } ] } }, outcome: 'unknown' },
	{ name: 'could not be read', kind: 'unseen', now, facts: { ...live, export_files: { files: [ { ...file, people: null } ] } }, outcome: 'unknown' },
	{ name: 'the list was not seen', kind: 'unseen', now, facts: { ...live, export_files: { files: null } }, outcome: 'unknown' },
	{ name: 'a list for a number', kind: 'hostile', now, facts: { ...live, export_files: { files: [ { ...file, people: hostile( [ 3 ] ) } ] } }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', now, facts: { environment: { type: 'staging' }, export_files: { files: [ file ] } }, outcome: 'not_applicable' },
	{ name: 'live or a copy was not seen', kind: 'unseen', now, facts: { export_files: { files: [ file ] } }, outcome: 'unknown' }
);
