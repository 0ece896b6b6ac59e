import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } } as const;
const logs = ( people: number | null, retentionDays: number | null ) => ( {
	log_contents: { files: 9, sources: [], people },
	store_logs: { enabled: true, handler: 'files', keeps_info: true, retention_days: retentionDays } as const,
} );

export default cases(
	{ name: 'one customer, a day too long', kind: 'fail', facts: { ...store, ...logs( 1, 31 ) }, outcome: 'fail' },
	{ name: 'many, for a month', kind: 'pass', facts: { ...store, ...logs( 900, 30 ) }, outcome: 'pass' },
	{ name: 'nobody, for a year', kind: 'pass', facts: { ...store, ...logs( 0, 365 ) }, outcome: 'pass' },
	{ name: 'nobody, and how long was not seen', kind: 'pass', facts: { ...store, ...logs( 0, null ) }, outcome: 'pass' },
	{ name: 'people could not be looked up', kind: 'unseen', facts: { ...store, ...logs( null, 365 ) }, outcome: 'unknown' },
	{ name: 'how long was not seen', kind: 'unseen', facts: { ...store, ...logs( 3, null ) }, outcome: 'unknown' },
	{ name: 'text for a number', kind: 'hostile', facts: { ...store, ...logs( hostile( '3' ), 365 ) }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, ...logs( 3, 365 ) }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: logs( 3, 365 ), outcome: 'unknown' }
);
