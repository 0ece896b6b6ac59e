import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const file = { path: 'wp-content/uploads/orders.csv', size: 900, modified_at: '2026-11-01T08:00:00Z', people: 3, guessable: true, served: true };

export default cases(
	{ name: 'a list of customers comes without log-in', kind: 'fail', facts: { ...live, export_files: { files: [ file ] } }, outcome: 'fail' },
	{
		name: 'one customer is enough, beside a file that nobody gets',
		kind: 'fail',
		facts: { ...live, export_files: { files: [ { ...file, served: false }, { ...file, people: 1 } ] } },
		outcome: 'fail',
	},
	{ name: 'no such file', kind: 'pass', facts: { ...live, export_files: { files: [] } }, outcome: 'pass' },
	{ name: 'the server keeps it', kind: 'pass', facts: { ...live, export_files: { files: [ { ...file, served: false } ] } }, outcome: 'pass' },
	{ name: 'a random name', kind: 'pass', facts: { ...live, export_files: { files: [ { ...file, guessable: false } ] } }, outcome: 'pass' },
	{ name: 'nobody known stands in it', kind: 'pass', facts: { ...live, export_files: { files: [ { ...file, people: 0 } ] } }, outcome: 'pass' },
	{ name: 'could not be read', kind: 'unseen', facts: { ...live, export_files: { files: [ { ...file, people: null, served: null } ] } }, outcome: 'unknown' },
	{ name: 'could not be asked for', kind: 'unseen', facts: { ...live, export_files: { files: [ { ...file, served: null } ] } }, outcome: 'unknown' },
	{ name: 'not all was looked through', kind: 'unseen', facts: { ...live, export_files: { files: [ { ...file, people: null, guessable: null, served: null } ] } }, outcome: 'unknown' },
	{ name: 'the list was not seen', kind: 'unseen', facts: { ...live, export_files: { files: null } }, outcome: 'unknown' },
	{ name: 'text for a number', kind: 'hostile', facts: { ...live, export_files: { files: [ { ...file, people: hostile( '3' ) } ] } }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' }, export_files: { files: [ file ] } }, outcome: 'not_applicable' },
	{ name: 'live or a copy was not seen', kind: 'unseen', facts: { export_files: { files: [ file ] } }, outcome: 'unknown' }
);
