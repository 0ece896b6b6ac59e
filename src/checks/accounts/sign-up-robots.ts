import { any, count, eq, facts, gt, not, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'acc-captcha',
	applies: gt( count( facts.sign_up_forms.forms ), 0 ),
	does_not_apply: __( 'Strangers cannot make an account by a form here.', 'store-posture' ),
	problem: any( facts.sign_up_forms.forms, ( form ) => not( form.tested ) ),
	show: [
		show(
			__( 'Forms that robots can fill in', 'store-posture' ),
			pluck( where( facts.sign_up_forms.forms, ( form ) => not( form.tested ) ), 'form' ),
			'list'
		),
		show(
			__( 'What asks for proof of a person', 'store-posture' ),
			pluck( where( facts.sign_up_forms.forms, ( form ) => form.tested ), 'by' ),
			'list'
		),
	],
	title: {
		fail: __( 'Robots can make as many accounts as they like', 'store-posture' ),
		pass: __( 'Something tells people from robots where accounts are made', 'store-posture' ),
		topic: __( 'Robots that make accounts', 'store-posture' ),
	},
	why: __(
		'Each account sends a mail in your name, often to somebody who never asked for it. False accounts hide real ones, and some are the first step to stolen cards.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Nobody needs to sign up by WordPress itself? Open Settings, General, and untick "Anyone can register".', 'store-posture' ),
			when: any( facts.sign_up_forms.forms, ( form ) => eq( form.form, 'wordpress_form' ) ),
		},
		{
			text: __( 'Or let customers make an account only while they order: WooCommerce, Settings, Accounts & Privacy.', 'store-posture' ),
			when: any( facts.sign_up_forms.forms, ( form ) => eq( form.form, 'account_page' ) ),
		},
		__( 'Otherwise install one test for robots, such as "Simple CAPTCHA with Cloudflare Turnstile", and switch it on for these forms.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'options-general.php',
	references: [ 'api-6', 'asvs-6.3.1' ],
} );
