import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' }, address: { host_kind: 'public' } } as const;
const open = { answers: true, log_ins: true, pingbacks: true, needed_by: [] };

export default cases(
	{ name: 'WordPress as it comes', kind: 'fail', facts: { ...live, xmlrpc: open }, outcome: 'fail' },
	{ name: 'a plugin needs it', kind: 'pass', facts: { ...live, xmlrpc: { ...open, needed_by: [ 'Jetpack' ] } }, outcome: 'pass' },
	{ name: 'it answers, but takes no log-ins', kind: 'pass', facts: { ...live, xmlrpc: { ...open, log_ins: false } }, outcome: 'pass' },
	{ name: 'a firewall turned us away', kind: 'unseen', facts: { ...live, xmlrpc: { ...open, answers: null, log_ins: null } }, outcome: 'unknown' },
	{ name: 'could not ask, but a plugin needs it', kind: 'other', facts: { ...live, xmlrpc: { ...open, log_ins: null, needed_by: [ 'Jetpack' ] } }, outcome: 'pass' },
	{ name: 'a number for yes', kind: 'hostile', facts: { ...live, xmlrpc: { ...open, log_ins: hostile( 1 ) } }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { ...live, environment: { type: 'staging' }, xmlrpc: open }, outcome: 'not_applicable' },
	{ name: 'not on the internet', kind: 'other', facts: { ...live, address: { host_kind: 'local' }, xmlrpc: open }, outcome: 'not_applicable' }
);
