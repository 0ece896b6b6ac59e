import { and, data, daysSince, facts, ge, isProduction, isSeen, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const isConfirmed = isSeen( facts.mail.confirmed_at );

export default check( 'high', {
	catalogue_id: 'mon-mail',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out. It sends no mail.', 'store-posture' ),
	// Only the button in a mail of ours, pressed, proves that mail arrives. Never pressed is not known, not a fault.
	problem: or(
		and( not( isConfirmed ), not( facts.mail.address_plausible ) ),
		ge( daysSince( facts.mail.confirmed_at ), data.limits.mail_confirm_days )
	),
	show: [
		show( __( 'The button in our mail was last pressed', 'store-posture' ), facts.mail.confirmed_at, 'date' ),
		show( __( 'To be pressed again after so many days', 'store-posture' ), data.limits.mail_confirm_days, 'number' ),
		show( __( 'Sender and recipient look like real addresses of yours', 'store-posture' ), facts.mail.address_plausible, 'yes_no' ),
		show( __( 'How mail leaves', 'store-posture' ), facts.mail.transport ),
	],
	title: {
		fail: __( 'Warnings from this site may reach nobody', 'store-posture' ),
		pass: __( 'Warnings from this site arrive, and somebody reads them', 'store-posture' ),
		topic: __( 'Mail from this site', 'store-posture' ),
	},
	why: __(
		'WordPress, WooCommerce and this checklist warn by e-mail. If the mails land in spam or in an old mailbox, nobody hears of a break-in. Customers may also miss their order mails and new passwords.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Open Settings, General, and enter an "Administration Email Address" that you read every day.', 'store-posture' ),
			when: not( facts.mail.address_plausible ),
		},
		{
			text: __( 'WordPress sends you a mail about it. The new address counts only after you press the link in it.', 'store-posture' ),
			when: not( facts.mail.address_plausible ),
		},
		__( 'Open Security checklist, Settings, press "Send the test mail", and press the button in that mail.', 'store-posture' ),
		__( 'Nothing there? Look in the spam folder first.', 'store-posture' ),
		__(
			'Then have mail sent through your mail provider (SMTP), for example with the plugin "WP Mail SMTP" or "FluentSMTP".',
			'store-posture'
		),
		__( 'Ask your developer to set SPF, DKIM and DMARC: entries that show mail really comes from you.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=store-posture&tab=settings',
	references: [ 'csf-de.cm', 'owasp-a09' ],
} );
