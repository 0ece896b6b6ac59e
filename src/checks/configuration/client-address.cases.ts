import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' }, address: { host_kind: 'public' } } as const;

export default cases(
	{ name: 'everybody came from the inside', kind: 'fail', facts: { ...live, client_address: { seen: 'proxy', people: 5 } }, outcome: 'fail' },
	{ name: 'addresses of the internet', kind: 'pass', facts: { ...live, client_address: { seen: 'visitor', people: 1 } }, outcome: 'pass' },
	{ name: 'too few log-ins', kind: 'unseen', facts: { ...live, client_address: { seen: null, people: 2 } }, outcome: 'unknown' },
	{ name: 'a number', kind: 'hostile', facts: { ...live, client_address: { seen: hostile( 1 ), people: 5 } }, outcome: 'unknown' },
	{ name: 'on somebody\'s own computer', kind: 'other', facts: { ...live, address: { host_kind: 'local' }, client_address: { seen: 'proxy', people: 5 } }, outcome: 'not_applicable' },
	{ name: 'a copy', kind: 'other', facts: { ...live, environment: { type: 'staging' }, client_address: { seen: 'proxy', people: 5 } }, outcome: 'not_applicable' }
);
