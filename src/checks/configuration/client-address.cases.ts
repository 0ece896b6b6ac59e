import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' }, address: { host_kind: 'public' } } as const;

export default cases(
	{ name: 'everybody came from the inside', kind: 'fail', facts: { ...live, client_address: { seen: 'proxy', people: 5 } }, outcome: 'fail' },
	{ name: 'addresses of the internet', kind: 'pass', facts: { ...live, client_address: { seen: 'visitor', people: 1, straight: null, header_readers: [] } }, outcome: 'pass' },
	{ name: 'straight from the internet, and a plugin believes a header', kind: 'fail', facts: { ...live, client_address: { seen: 'visitor', straight: true, header_readers: [ 'Made up' ] } }, outcome: 'fail' },
	{ name: 'the same before enough people logged in', kind: 'fail', facts: { ...live, client_address: { seen: null, straight: true, header_readers: [ 'Made up' ] } }, outcome: 'fail' },
	{ name: 'straight, and nobody believes a header', kind: 'pass', facts: { ...live, client_address: { seen: 'visitor', straight: true, header_readers: [] } }, outcome: 'pass' },
	{ name: 'a header is believed, and what stands in front was not seen', kind: 'unseen', facts: { ...live, client_address: { seen: 'visitor', straight: null, header_readers: [ 'Made up' ] } }, outcome: 'unknown' },
	{ name: 'who believes a header was not seen', kind: 'unseen', facts: { ...live, client_address: { seen: 'visitor', straight: true, header_readers: null } }, outcome: 'unknown' },
	{ name: 'too few log-ins', kind: 'unseen', facts: { ...live, client_address: { seen: null, people: 2, straight: true, header_readers: [] } }, outcome: 'unknown' },
	{ name: 'a number', kind: 'hostile', facts: { ...live, client_address: { seen: hostile( 1 ), people: 5 } }, outcome: 'unknown' },
	{ name: 'on somebody\'s own computer', kind: 'other', facts: { ...live, address: { host_kind: 'local' }, client_address: { seen: 'proxy', people: 5 } }, outcome: 'not_applicable' },
	{ name: 'a copy', kind: 'other', facts: { ...live, environment: { type: 'staging' }, client_address: { seen: 'proxy', people: 5 } }, outcome: 'not_applicable' }
);
