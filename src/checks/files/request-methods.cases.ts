import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' }, address: { host_kind: 'public' } } as const;

export default cases(
	{ name: 'sent back', kind: 'fail', facts: { ...live, request_methods: { trace_echoes: true } }, outcome: 'fail' },
	{ name: 'refused', kind: 'pass', facts: { ...live, request_methods: { trace_echoes: false } }, outcome: 'pass' },
	{ name: 'no answer', kind: 'unseen', facts: { ...live, request_methods: { trace_echoes: null } }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { ...live, environment: { type: 'staging' }, request_methods: { trace_echoes: true } }, outcome: 'not_applicable' },
	{ name: 'a word for yes', kind: 'hostile', facts: { ...live, request_methods: { trace_echoes: hostile( 'yes' ) } }, outcome: 'unknown' }
);
