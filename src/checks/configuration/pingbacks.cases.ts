import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'WordPress as it comes', kind: 'fail', facts: { pings: { incoming: true }, xmlrpc: { pingbacks: true } }, outcome: 'fail' },
	{ name: 'nobody could ask the interface', kind: 'fail', facts: { pings: { incoming: true }, xmlrpc: { pingbacks: null } }, outcome: 'fail' },
	{ name: 'switched off', kind: 'pass', facts: { pings: { incoming: false }, xmlrpc: { pingbacks: true } }, outcome: 'pass' },
	{ name: 'on, but the interface is closed', kind: 'pass', facts: { pings: { incoming: true }, xmlrpc: { pingbacks: false } }, outcome: 'pass' },
	{ name: 'the setting could not be seen', kind: 'unseen', facts: { pings: { incoming: null }, xmlrpc: { pingbacks: true } }, outcome: 'unknown' },
	{ name: 'text for yes', kind: 'hostile', facts: { pings: { incoming: hostile( 'open' ) }, xmlrpc: { pingbacks: true } }, outcome: 'unknown' }
);
