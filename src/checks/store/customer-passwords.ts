import { and, data, facts, hasStore, lt, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'wc-acct-pw',
	applies: and( hasStore, facts.customer_accounts.sign_up ),
	does_not_apply: __( 'No store is here, or customers cannot make accounts.', 'store-posture' ),
	problem: and( not( facts.customer_accounts.password_by_mail ), lt( facts.customer_accounts.strength_asked, data.limits.customer_password_strength ) ),
	show: [
		show( __( 'Customers get a link to set their password', 'store-posture' ), facts.customer_accounts.password_by_mail, 'yes_no' ),
		show( __( 'Strength that the form asks for (0 to 4)', 'store-posture' ), facts.customer_accounts.strength_asked, 'number' ),
	],
	title: {
		fail: __( 'Customers may choose very weak passwords', 'store-posture' ),
		pass: __( 'Customers do not start with a very weak password', 'store-posture' ),
		topic: __( 'Passwords of customers', 'store-posture' ),
	},
	why: __(
		'WooCommerce asks for a strong password, and code of others can lower that. Robots try the most common ones on every shop. Behind each account are an address and past orders.',
		'store-posture'
	),
	steps: [
		__( 'Open WooCommerce, Settings, Accounts & Privacy, and tick that customers get a link to set their password.', 'store-posture' ),
		__( 'Or have your developer take out the code that lowers the strength (the filter woocommerce_min_password_strength).', 'store-posture' ),
	],
	who: 'owner',
	minutes: 1,
	setting: 'admin.php?page=wc-settings&tab=account',
	references: [ 'asvs-6.2.1', 'owasp-a07' ],
	fix: 'customer-passwords',
} );
