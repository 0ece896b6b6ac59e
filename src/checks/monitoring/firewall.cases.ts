import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const one = { name: 'Wordfence', on: true, learning: false };
const unknown = { name: 'MalCare', on: null, learning: null };
const plugins = ( ...firewalls: { name: string; on: boolean | null; learning: boolean | null }[] ) => ( {
	...live,
	security_plugins: { firewalls, firewalls_on: 0, login_limits: [] },
} );

export default cases(
	{ name: 'one at work', kind: 'pass', facts: plugins( unknown, one ), outcome: 'pass' },
	{ name: 'one at work, whatever the host does', kind: 'pass', facts: plugins( one ), answers: { firewall_elsewhere: 'no' }, outcome: 'pass' },
	{ name: 'the host has one', kind: 'pass', facts: plugins(), answers: { firewall_elsewhere: 'yes' }, outcome: 'pass' },
	{ name: 'nobody has one', kind: 'fail', facts: plugins(), answers: { firewall_elsewhere: 'no' }, outcome: 'fail' },
	{ name: 'still learning', kind: 'fail', facts: plugins( { ...one, learning: true } ), answers: { firewall_elsewhere: 'no' }, outcome: 'fail' },
	{ name: 'switched off', kind: 'fail', facts: plugins( { ...one, on: false } ), answers: { firewall_elsewhere: 'no' }, outcome: 'fail' },
	{ name: 'none seen, nobody was asked', kind: 'unseen', facts: plugins(), outcome: 'needs_answer' },
	{ name: 'of unknown state, and the host has none', kind: 'unseen', facts: plugins( unknown ), answers: { firewall_elsewhere: 'no' }, outcome: 'unknown' },
	{ name: 'a list that is text', kind: 'hostile', facts: { ...live, security_plugins: { firewalls: hostile( 'Wordfence' ) } }, answers: { firewall_elsewhere: 'no' }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { ...plugins(), environment: { type: 'staging' } }, outcome: 'not_applicable' }
);
