import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;

export default cases(
	{ name: 'all on time', kind: 'pass', facts: { ...live, scheduler: { late: [], runner: 'visits' } }, outcome: 'pass' },
	{ name: 'one was late twice', kind: 'fail', facts: { ...live, scheduler: { late: [ 'wp_version_check' ], runner: 'server' } }, outcome: 'fail' },
	{ name: 'the plan cannot be read', kind: 'unseen', facts: { ...live, scheduler: { late: null, runner: 'visits' } }, outcome: 'unknown' },
	{ name: 'a plan that is text', kind: 'hostile', facts: { ...live, scheduler: { late: hostile( 'none' ), runner: 'visits' } }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' }, scheduler: { late: [ 'wp_version_check' ], runner: 'visits' } }, outcome: 'not_applicable' }
);
