/** A shop where one leak is open and another was closed. */
import type { Leaks } from '../api/types.gen';

type Leak = Leaks[ 'leaks' ][ number ];

export const openLeak: Leak = {
	id: 2,
	surface: 'rest GET /leaky/v1/orders',
	owner: 'leaky',
	owner_name: 'Leaky Plugin',
	file: 'wp-content/plugins/leaky/leaky.php',
	line: 12,
	kinds: [ 'email address', 'name' ],
	people: 3,
	request: 'wp-json/leaky/v1/orders?email={email}',
	known_since: '2026-11-01T10:00:00Z',
	open_since: '2026-10-20T08:00:00Z',
	open_since_from: 'update',
	seen_at: '2026-11-20T10:00:00Z',
	age_days: 21,
	closed_at: null,
	closed_because: '',
	is_shielded: null,
	logs: [ 'Access log of the web server (your host has it)' ],
	host_text: 'We need the access logs from 2026-10-20 to 2026-11-22 (UTC).',
	decision: { regulator: 'undecided', customers: 'undecided', reason: '', by: '', at: null },
	past: [],
};

export const closedLeak: Leak = {
	...openLeak,
	id: 1,
	surface: 'rest GET /old/v1/people',
	open_since: '2026-11-01T10:00:00Z',
	open_since_from: 'first_seen',
	age_days: 3,
	closed_at: '2026-11-04T10:00:00Z',
	closed_because: 'asked',
	is_shielded: true,
	decision: { regulator: 'no', customers: 'yes', reason: 'Logs show nobody', by: 'Olga', at: '2026-11-05T10:00:00Z' },
	past: [ { known_since: '2026-09-01T10:00:00Z', closed_at: '2026-09-02T10:00:00Z' } ],
};

export const noLeaks: Leaks = { open: 0, oldest_days: null, law: [ 'This is not legal advice.' ], leaks: [] };

export const leaks: Leaks = { ...noLeaks, open: 1, oldest_days: 21, leaks: [ openLeak, closedLeak ] };
