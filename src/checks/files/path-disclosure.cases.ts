import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const quiet = { path: 'wp-includes/rss.php', leaks: false };
const other = { path: 'wp-includes/registration.php', leaks: false };

export default cases(
	{ name: 'errors stay with the server', kind: 'pass', facts: { ...live, path_disclosure: { pages: [ quiet, other ] } }, outcome: 'pass' },
	{ name: 'one file tells', kind: 'fail', facts: { ...live, path_disclosure: { pages: [ quiet, { ...other, leaks: true } ] } }, outcome: 'fail' },
	{
		name: 'one tells, the other could not be asked for',
		kind: 'fail',
		facts: { ...live, path_disclosure: { pages: [ { ...quiet, leaks: null }, { ...other, leaks: true } ] } },
		outcome: 'fail',
	},
	{ name: 'the server cannot ask itself', kind: 'unseen', facts: { ...live, path_disclosure: { pages: [ quiet, { ...other, leaks: null } ] } }, outcome: 'unknown' },
	{ name: 'an answer that is text', kind: 'hostile', facts: { ...live, path_disclosure: { pages: [ { ...quiet, leaks: hostile( 'no' ) } ] } }, outcome: 'unknown' },
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'local' }, path_disclosure: { pages: [ { ...quiet, leaks: true } ] } },
		outcome: 'not_applicable',
	}
);
