/** A shop that was asked by a stranger: one plugin gives data away, another did not answer, the rest is in order. */
import type { Stranger, StrangerPlan } from '../api/types.gen';

type Surface = Stranger[ 'surfaces' ][ number ];
type Result = Surface[ 'results' ][ number ];

const result: Result = {
	vantage: 'loopback',
	asker: 'visitor',
	class: 'guarded',
	reason: '',
	requests: 4,
	at: '2026-11-22T10:04:00Z',
	since: '2026-11-20T10:04:00Z',
	before: '',
};

/** A surface that came to this. */
export function surface( name: string, changes: Partial< Surface >, outcome: Partial< Result > = {} ): Surface {
	const now = changes.class ?? 'guarded';
	return {
		id: `rest GET ${ name }`,
		kind: 'rest',
		name,
		method: 'GET',
		owner: 'core',
		owner_name: 'WordPress',
		file: '',
		line: 0,
		guard: 'own',
		group: 'anonymous',
		class: now,
		held_back: '',
		may_let_in: false,
		shield: null,
		results: now === '' ? [] : [ { ...result, class: now, ...outcome } ],
		seen: null,
		...changes,
	};
}

export const leak = surface(
	'/leaky/v1/parcels/(?P<id>\\d+)',
	{
		owner: 'leaky-parcels',
		owner_name: 'Leaky Parcels',
		file: 'wp-content/plugins/leaky-parcels/api.php',
		line: 41,
		guard: 'returns_true',
		class: 'proven',
		seen: {
			kinds: [ 'email address', 'name with address' ],
			people: 12,
			reach: { kind: 'orders', count: 1240 },
			sample: 'm***@b***.example',
			where: 'body base64',
			request: 'GET https://blue-teapot.example/wp-json/leaky/v1/parcels/17?email={email}',
			curl: "curl --include 'https://blue-teapot.example/wp-json/leaky/v1/parcels/17?email={email}'",
			since: '2026-11-21T09:00:00Z',
		},
	},
	{ since: '2026-11-21T09:00:00Z', before: 'guarded' }
);

const surfaces = [
	leak,
	surface(
		'/slow/v1/list',
		{ owner: 'slow', owner_name: 'Slow Lists', class: 'unseen', guard: 'absent' },
		{ reason: 'The site did not answer in time.' }
	),
	surface( 'export_all', {
		id: 'ajax GET export_all',
		kind: 'ajax',
		owner: 'slow',
		owner_name: 'Slow Lists',
		class: '',
		held_back: 'A handler of this kind may do anything, and does not say what.',
		may_let_in: true,
		shield: null,
	} ),
	surface( '/wc/store/v1/products', {
		owner: 'woocommerce',
		owner_name: 'WooCommerce',
		class: 'open_by_design',
		guard: 'returns_true',
	} ),
	surface( '/wc/v3/orders', { owner: 'woocommerce', owner_name: 'WooCommerce' } ),
	surface( '/wp/v2/users', {} ),
	surface( '/wp/v2/types', { class: 'quiet' } ),
];

export const stranger: Stranger = {
	walk: {
		id: 3,
		status: 'done',
		vantage: 'loopback',
		trigger: 'person',
		started_at: '2026-11-22T10:00:00Z',
		finished_at: '2026-11-22T10:04:00Z',
		reason: '',
		total: 6,
		done: 6,
		sent: 1312,
		expected: 1312,
		waits: false,
	},
	counts: {
		proven: 1,
		likely: 0,
		errored: 0,
		unseen: 1,
		open_by_design: 1,
		quiet: 1,
		guarded: 2,
		held_back: 1,
		asked: 1312,
	},
	unproven: { all: false, why: '' },
	cached: [],
	surfaces,
	next_at: '2026-11-29T03:00:00Z',
};

/** Nobody has asked yet. */
export const unasked: Stranger = {
	walk: null,
	counts: {
		proven: 0,
		likely: 0,
		errored: 0,
		unseen: 0,
		open_by_design: 0,
		quiet: 0,
		guarded: 0,
		held_back: 0,
		asked: 0,
	},
	unproven: { all: false, why: '' },
	cached: [],
	surfaces: [],
	next_at: null,
};

const planned = ( one: Surface ): StrangerPlan[ 'surfaces' ][ number ] => ( {
	id: one.id,
	kind: one.kind,
	name: one.name,
	method: one.method,
	owner: one.owner,
	owner_name: one.owner_name,
	file: one.file,
	line: one.line,
	guard: one.guard,
	held_back: one.held_back,
	may_let_in: one.may_let_in,
	requests: one.held_back === '' ? 4 : 0,
} );

export const strangerPlan: StrangerPlan = {
	requests: 1529,
	minutes: 4,
	asked: 6,
	held_back: 2,
	surfaces: [
		...surfaces,
		surface( '/mailer/v1/unsubscribe', {
			owner: 'mailer',
			owner_name: 'Mailer',
			class: '',
			held_back: 'It is known to write when it is asked.',
		} ),
	].map( planned ),
	unseen: [ 'Which handlers answer to visitors could not be asked.' ],
};
