import { cases, hostile } from '../../judge/cases';

const file = { path: 'wp-content/uploads/2026/02/cache.php', size: 900, modified_at: '2026-02-01T10:00:00Z', active: true };
const stopped = { path: '', size: null, modified_at: null, active: null };

export default cases(
	{ name: 'no code', kind: 'pass', facts: { uploads_files: { code: [] } }, outcome: 'pass' },
	{ name: 'a file that does nothing after all', kind: 'pass', facts: { uploads_files: { code: [ { ...file, active: false } ] } }, outcome: 'pass' },
	{ name: 'one file', kind: 'fail', facts: { uploads_files: { code: [ { ...file, active: false }, file ] } }, outcome: 'fail' },
	{ name: 'found before the walk stopped', kind: 'fail', facts: { uploads_files: { code: [ file, stopped ] } }, outcome: 'fail' },
	{ name: 'the walk stopped early', kind: 'unseen', facts: { uploads_files: { code: [ stopped ] } }, outcome: 'unknown' },
	{ name: 'the folder could not be read', kind: 'unseen', facts: { uploads_files: { code: null } }, outcome: 'unknown' },
	{ name: 'a yes that is text', kind: 'hostile', facts: { uploads_files: { code: [ { ...file, active: hostile( 'yes' ) } ] } }, outcome: 'unknown' }
);
