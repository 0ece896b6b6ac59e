import { and, eq, facts, isIn, isProduction, ne, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'dns-mail',
	applies: and( isProduction, isIn( facts.mail_domain.kind, [ 'own', 'freemail' ] ) ),
	does_not_apply: __( 'Only a live shop whose mails come from a public address is judged here.', 'store-posture' ),
	problem: or(
		eq( facts.mail_domain.kind, 'freemail' ),
		isIn( facts.mail_domain.dmarc, [ 'none', 'broken' ] ),
		isIn( facts.mail_domain.spf, [ 'open', 'several' ] )
	),
	show: [
		show( __( 'Your mails come from', 'store-posture' ), facts.mail_domain.host ),
		show( __( 'That is a free mailbox', 'store-posture' ), eq( facts.mail_domain.kind, 'freemail' ), 'yes_no' ),
		show( __( 'A rule for forged mail (DMARC) is there', 'store-posture' ), isIn( facts.mail_domain.dmarc, [ 'monitor', 'enforced' ] ), 'yes_no' ),
		show( __( 'Forged mail is only reported, and still delivered', 'store-posture' ), eq( facts.mail_domain.dmarc, 'monitor' ), 'yes_no' ),
		show( __( 'The rule stands at the domain above', 'store-posture' ), eq( facts.mail_domain.dmarc_from, 'parent' ), 'yes_no' ),
		show( __( 'A list of who may send (SPF) is there', 'store-posture' ), ne( facts.mail_domain.spf, 'none' ), 'yes_no' ),
		show( __( 'That list lets everybody send', 'store-posture' ), eq( facts.mail_domain.spf, 'open' ), 'yes_no' ),
		show( __( 'There are several such lists, so none counts', 'store-posture' ), eq( facts.mail_domain.spf, 'several' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Anybody can send order mails in the name of your shop', 'store-posture' ),
		pass: __( 'Mail providers are told what to do with mail forged in your name', 'store-posture' ),
		topic: __( 'Mail forged in your name', 'store-posture' ),
	},
	why: __(
		'A thief writes to your customers as you, says that a payment failed, and asks for the card again. Without a rule at your domain, mail providers cannot tell it from yours. Your real mails land in spam sooner, too.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Mails of a shop from a free mailbox: get an address at your own domain, and enter it under WooCommerce, Settings, Emails.', 'store-posture' ),
			when: eq( facts.mail_domain.kind, 'freemail' ),
		},
		{
			text: __( 'Where your domain is managed (DNS), add a TXT record named _dmarc. It only reports at first, and stops nothing.', 'store-posture' ),
			when: and( eq( facts.mail_domain.kind, 'own' ), eq( facts.mail_domain.dmarc, 'none' ) ),
			snippet: 'v=DMARC1; p=none; rua=mailto:dmarc@example.com',
		},
		{
			text: __( 'The TXT record named _dmarc is there and cannot be read. Keep one of them, in this form.', 'store-posture' ),
			when: eq( facts.mail_domain.dmarc, 'broken' ),
			snippet: 'v=DMARC1; p=none; rua=mailto:dmarc@example.com',
		},
		{
			text: __( 'The TXT record that begins with v=spf1 ends in "all" or "+all". Change that to "~all".', 'store-posture' ),
			when: eq( facts.mail_domain.spf, 'open' ),
		},
		{
			text: __( 'Two TXT records begin with v=spf1. Put their parts into one, and delete the other.', 'store-posture' ),
			when: eq( facts.mail_domain.spf, 'several' ),
		},
		__( 'Ask whoever sends your mails (host, newsletter, order mails) for their DKIM records, a kind of seal. We cannot see those.', 'store-posture' ),
		__( 'After a month of reports without mail of your own in them, change p=none to p=quarantine.', 'store-posture' ),
	],
	who: 'host',
	minutes: 20,
	setting: 'admin.php?page=wc-settings&tab=email#woocommerce_email_from_address',
	references: [ 'rfc-7489', 'rfc-7208' ],
} );
