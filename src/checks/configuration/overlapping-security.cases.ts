import { cases, hostile } from '../../judge/cases';

const one = { name: 'Wordfence', on: true, learning: false };
const none = { firewalls: [], firewalls_on: 0, login_limits: [] };

export default cases(
	{ name: 'nothing there', kind: 'pass', facts: { security_plugins: none }, outcome: 'pass' },
	{ name: 'one of each', kind: 'pass', facts: { security_plugins: { firewalls: [ one ], firewalls_on: 1, login_limits: [ 'Wordfence' ] } }, outcome: 'pass' },
	{ name: 'two firewalls', kind: 'fail', facts: { security_plugins: { ...none, firewalls: [ one, { ...one, name: 'NinjaFirewall' } ], firewalls_on: 2 } }, outcome: 'fail' },
	{ name: 'two limits', kind: 'fail', facts: { security_plugins: { ...none, login_limits: [ 'Wordfence', 'Loginizer' ] } }, outcome: 'fail' },
	{ name: 'two firewalls, one of unknown state', kind: 'unseen', facts: { security_plugins: { ...none, firewalls_on: null } }, outcome: 'unknown' },
	{ name: 'limits that are text', kind: 'hostile', facts: { security_plugins: { ...none, login_limits: hostile( 'Wordfence' ) } }, outcome: 'unknown' }
);
