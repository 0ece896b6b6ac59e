import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'it works', kind: 'pass', facts: { loopback: { works: true, obstacle: 'none' } }, outcome: 'pass' },
	{ name: 'a firewall', kind: 'fail', facts: { loopback: { works: false, obstacle: 'firewall' } }, outcome: 'fail' },
	{ name: 'no request was left', kind: 'unseen', facts: { loopback: { works: null, obstacle: null } }, outcome: 'unknown' },
	{ name: 'a number', kind: 'hostile', facts: { loopback: { works: hostile( 0 ), obstacle: 'other' } }, outcome: 'unknown' }
);
