import { cases, hostile } from '../../judge/cases';

const leak = {
	id: 'CVE-0000-1',
	plugin: 'made-up-pay/made-up-pay.php',
	name: 'Made Up Pay',
	since: '4.8.0',
	summary: 'A stranger can act as anybody',
	branches: [ { branch: '4.8', fixed: '4.8.2' }, { branch: '5.6', fixed: '5.6.2' } ],
};
const other = { ...leak, id: 'CVE-0000-2', plugin: 'made-up-cards/made-up-cards.php' };
const data = { gateway_leaks: [ leak, other ] };
const at = ( version: string | null, file = leak.plugin ) => ( { woocommerce: { active: true }, active_plugins: { list: [ { file, name: 'Made Up Pay', version } ] } } );

export default cases(
	{ name: 'the last one without the fix', kind: 'fail', data, facts: at( '5.6.1' ), outcome: 'fail' },
	{ name: 'the very first with the hole', kind: 'fail', data, facts: at( '4.8.0' ), outcome: 'fail' },
	{ name: 'between two lines that have it', kind: 'fail', data, facts: at( '5.0.9' ), outcome: 'fail' },
	{ name: 'the fix of its own line', kind: 'pass', data, facts: at( '4.8.2' ), outcome: 'pass' },
	{ name: 'from before the hole', kind: 'pass', data, facts: at( '4.7.9' ), outcome: 'pass' },
	{ name: 'newer than all', kind: 'pass', data, facts: at( '10.6.0' ), outcome: 'pass' },
	{ name: 'another plugin of that version', kind: 'pass', data, facts: at( '5.6.1', 'made-up-pay/other.php' ), outcome: 'pass' },
	{ name: 'no payment plugin', kind: 'pass', data, facts: { woocommerce: { active: true }, active_plugins: { list: [] } }, outcome: 'pass' },
	{ name: 'its version could not be read', kind: 'unseen', data, facts: at( null ), outcome: 'unknown' },
	{ name: 'plugins were not seen', kind: 'unseen', data, facts: { woocommerce: { active: true }, active_plugins: { list: null } }, outcome: 'unknown' },
	{ name: 'our table ran out', kind: 'unseen', data: { gateway_leaks: hostile( null ) }, facts: at( '5.6.1' ), outcome: 'unknown' },
	{ name: 'a number for a version', kind: 'hostile', data, facts: at( hostile( 5.6 ) ), outcome: 'unknown' },
	{ name: 'no store', kind: 'other', data, facts: { ...at( '5.6.1' ), woocommerce: { active: false } }, outcome: 'not_applicable' }
);
