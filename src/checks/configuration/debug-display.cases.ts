import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;

export default cases(
	{
		name: 'errors stay inside',
		kind: 'pass',
		facts: { ...live, debug: { display_to_visitors: false, set_by: 'nobody', wp_debug: false, display_constant: 'unset' } },
		outcome: 'pass',
	},
	{
		name: 'WP_DEBUG is on for a log, but nothing is shown',
		kind: 'pass',
		facts: { ...live, debug: { display_to_visitors: false, wp_debug: true, display_constant: 'off', savequeries: true } },
		outcome: 'pass',
	},
	{
		name: 'WP_DEBUG is off, yet the PHP settings of the server show errors',
		kind: 'fail',
		facts: { ...live, debug: { display_to_visitors: true, set_by: 'ini', wp_debug: false, display_constant: 'off' } },
		outcome: 'fail',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, debug: { display_to_visitors: null, set_by: null, wp_debug: true, display_constant: 'on' } },
		outcome: 'unknown',
	},
	{
		name: 'the word PHP itself uses for on',
		kind: 'hostile',
		facts: { ...live, debug: { display_to_visitors: hostile( '1' ) } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'development' }, debug: { display_to_visitors: true } },
		outcome: 'not_applicable',
	}
);
