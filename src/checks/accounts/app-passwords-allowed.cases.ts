import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'allowed, and none was made', kind: 'pass', facts: { app_passwords: { available: true, list: [] } }, outcome: 'pass' },
	{ name: 'switched off', kind: 'pass', facts: { app_passwords: { available: false, list: null } }, outcome: 'pass' },
	{ name: 'not seen', kind: 'unseen', facts: { app_passwords: { list: null } }, outcome: 'unknown' },
	{ name: 'yes as a text', kind: 'hostile', facts: { app_passwords: { available: hostile( 'yes' ), list: null } }, outcome: 'unknown' }
);
