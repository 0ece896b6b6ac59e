import { answers, count, eq, facts, gt, isSeen, not, when } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'acc-pw-policy, acc-hibp, pci-836',
	problem: when( isSeen( facts.password_rule.enforced ), not( facts.password_rule.enforced ), eq( answers.password_rule_elsewhere, 'no' ) ),
	show: [
		show( __( 'What turns weak passwords away here', 'store-posture' ), facts.password_rule.source, 'list' ),
		show( __( 'Passwords known from break-ins elsewhere are refused', 'store-posture' ), facts.password_rule.breach_list, 'yes_no' ),
		show( __( 'Code on new passwords that we cannot read', 'store-posture' ), facts.password_rule.unknown_code, 'paths' ),
	],
	title: {
		fail: __( 'Staff may choose any password, even a known one', 'store-posture' ),
		pass: __( 'Weak passwords of staff are turned away', 'store-posture' ),
		topic: __( 'Rule for staff passwords', 'store-posture' ),
	},
	why: __(
		'WordPress only warns: one tick, and "password1" is accepted. Robots try passwords from break-ins elsewhere first. A rule stops those before they are set.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'You have a product that could do it. Open its settings, and ask for strong passwords from all staff roles.', 'store-posture' ),
			when: gt( count( facts.password_rule.unknown_code ), 0 ),
		},
		__( 'Otherwise install one that compares new passwords with those known from break-ins, such as "Better Passwords".', 'store-posture' ),
		__( 'Ask for twelve characters or more. Do not ask for special characters, nor for a new password every few months.', 'store-posture' ),
		__( 'Give your staff a password manager.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'plugins.php',
	references: [ 'asvs-6.2.1', 'asvs-6.2.4', 'pci-8.3.6' ],
	contradicts: [
		{ question: 'password_rule_elsewhere', answers: [ 'no' ], when: eq( facts.password_rule.enforced, true ) },
	],
} );
