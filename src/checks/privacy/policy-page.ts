import { facts, isProduction, ne, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'prv-policy',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: or(
		not( facts.privacy_page.set ),
		not( facts.privacy_page.exists ),
		ne( facts.privacy_page.status, 'publish' ),
		facts.privacy_page.is_template
	),
	show: [
		show( __( 'A privacy page is chosen', 'store-posture' ), facts.privacy_page.set, 'yes_no' ),
		show( __( 'That page exists', 'store-posture' ), facts.privacy_page.exists, 'yes_no' ),
		show( __( 'Its state in WordPress', 'store-posture' ), facts.privacy_page.status ),
		show( __( 'It is hardly more than WordPress\'s sample text', 'store-posture' ), facts.privacy_page.is_template, 'yes_no' ),
		show( __( 'Last changed', 'store-posture' ), facts.privacy_page.changed, 'date' ),
		show( __( 'A page of terms is chosen', 'store-posture' ), facts.privacy_page.terms_set, 'yes_no' ),
	],
	title: {
		fail: __( 'Customers cannot read what happens to their data', 'store-posture' ),
		pass: __( 'Customers can read what happens to their data', 'store-posture' ),
		topic: __( 'Privacy page', 'store-posture' ),
	},
	why: __(
		'Privacy law asks you to tell people what you keep about them, why, and for how long. Without that page, a single complaint to the regulator is easily won against you. WooCommerce also hides its privacy text at the checkout.',
		'store-posture'
	),
	steps: [
		__( 'Open Settings, Privacy.', 'store-posture' ),
		{
			text: __( 'Press "Create" for a new page, or choose the page you have and press "Use This Page".', 'store-posture' ),
			when: or( not( facts.privacy_page.set ), not( facts.privacy_page.exists ) ),
		},
		{
			text: __( 'Edit the page: replace the sample text with what your shop really does. The "privacy policy guide" linked there helps.', 'store-posture' ),
			when: or( not( facts.privacy_page.exists ), facts.privacy_page.is_template ),
		},
		__( 'Name who you are, what you collect, and whom you give it to. Say how long you keep it, and how to complain.', 'store-posture' ),
		{
			text: __( 'Publish the page.', 'store-posture' ),
			when: ne( facts.privacy_page.status, 'publish' ),
		},
		{
			text: __( 'Then open WooCommerce, Settings, Accounts & Privacy, and read the texts under "Privacy policy".', 'store-posture' ),
			when: facts.woocommerce.active,
		},
	],
	who: 'owner',
	minutes: 30,
	setting: 'options-privacy.php#page_for_privacy_policy',
	references: [ 'gdpr-13', 'gdpr-12' ],
	fix: 'privacy-page',
} );
