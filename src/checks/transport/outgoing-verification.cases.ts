import { cases, hostile } from '../../judge/cases';

const good = { supported: true, verifies: true, changed_by: [] };

export default cases(
	{ name: 'https, and it looks who answers', kind: 'pass', facts: { outbound_tls: good }, outcome: 'pass' },
	{ name: 'no https at all', kind: 'fail', facts: { outbound_tls: { ...good, supported: false } }, outcome: 'fail' },
	{ name: 'it does not look who answers', kind: 'fail', facts: { outbound_tls: { ...good, verifies: false, changed_by: [ 'quick-fix' ] } }, outcome: 'fail' },
	{ name: 'a filter broke', kind: 'unseen', facts: { outbound_tls: { ...good, verifies: null } }, outcome: 'unknown' },
	{ name: 'whether it can was not seen', kind: 'unseen', facts: { outbound_tls: { ...good, supported: null } }, outcome: 'unknown' },
	{ name: 'text for yes or no', kind: 'hostile', facts: { outbound_tls: { ...good, verifies: hostile( 'false' ) } }, outcome: 'unknown' }
);
