import { and, data, facts, ge, isProduction, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'prv-staging',
	applies: not( isProduction ),
	does_not_apply: __( 'Judged only on copies of a site, such as staging.', 'store-posture' ),
	// A few real addresses are of those who try the copy out.
	problem: and( ge( facts.copied_people.real, data.limits.copy_people ), facts.copied_people.open ),
	show: [
		show( __( 'This site calls itself', 'store-posture' ), facts.environment.type ),
		show( __( 'Real people in it, at least', 'store-posture' ), facts.copied_people.real, 'number' ),
		show( __( 'Strangers can open it', 'store-posture' ), facts.copied_people.open, 'yes_no' ),
	],
	title: {
		fail: __( 'A copy with your real customers stands open to strangers', 'store-posture' ),
		pass: __( 'No real customers stand on an open copy', 'store-posture' ),
		topic: __( 'Customers on a copy', 'store-posture' ),
	},
	why: __(
		'Copies are updated late and watched by nobody, so they are where intruders begin. Here they would find the same customers as in the shop itself.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'If this is the live shop after all, say so first: set this line in wp-config.php.', 'store-posture' ),
			snippet: "define( 'WP_ENVIRONMENT_TYPE', 'production' );",
		},
		__( 'If it is a copy, put a password before all of it today. Most hosts have a switch named "password protection" for staging.', 'store-posture' ),
		__( 'Then replace the customers and orders by made-up ones, or make a copy without them. Ask your developer.', 'store-posture' ),
		__( 'Delete the copy if nobody works on it any more, its database too.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 60,
	references: [ 'gdpr-5', 'gdpr-32', 'csf-pr.ds' ],
} );
