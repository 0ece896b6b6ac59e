import { and, any, count, data, facts, gt, isIn, isLive, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

/** Some law of a country it sells to wants a yes first. */
const consentIsDue = any( data.regimes, ( law ) => and( law.consent, any( law.countries, ( country ) => isIn( country, facts.selling.countries ) ) ) );

export default check( 'medium', {
	catalogue_id: 'prv-trackers',
	applies: and( isLive, consentIsDue ),
	does_not_apply: __( 'This is no live store, or it sells to no country whose law we know to ask for consent.', 'store-posture' ),
	problem: gt( count( facts.home_trackers.trackers ), 0 ),
	show: [
		show( __( 'Run before anybody was asked', 'store-posture' ), pluck( facts.home_trackers.trackers, 'name' ), 'list' ),
		show( __( 'Loaded from', 'store-posture' ), pluck( facts.home_trackers.trackers, 'host' ), 'list' ),
		show( __( 'Tool that asks visitors', 'store-posture' ), facts.home_trackers.consent_tool ),
		show( __( 'A tag manager loads more', 'store-posture' ), facts.home_trackers.tag_manager, 'yes_no' ),
		show( __( 'Google is told to wait (consent mode)', 'store-posture' ), facts.home_trackers.consent_default, 'yes_no' ),
	],
	title: {
		fail: __( 'Visitors are followed before they agree', 'store-posture' ),
		pass: __( 'No tracker we know runs on the home page before visitors agree', 'store-posture' ),
		topic: __( 'Trackers before consent', 'store-posture' ),
	},
	why: __(
		'Where you sell, most scripts that follow visitors have to wait until they agree. These run at once and tell other companies who is there. Complaints about it are easy to prove. This is not legal advice.',
		'store-posture'
	),
	steps: [
		__( 'Find out who put each one there: a plugin, the theme, or a box for code in the head of the page.', 'store-posture' ),
		__( 'Remove those that nobody reads. That is the quickest repair.', 'store-posture' ),
		__( 'For the others, install a consent tool that holds scripts back until visitors agree.', 'store-posture' ),
		__( 'Open the shop in a private window, say no, and check again.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 30,
	references: [ 'gdpr-5' ],
} );
