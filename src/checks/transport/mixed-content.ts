import { and, any, eq, facts, gt, isSeen, ne, not, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { PageContentFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Page = Place< NonNullable< PageContentFact[ 'pages' ] >[ number ] >;

const isMixed = ( page: Page ) =>
	and( not( page.upgraded ), or( gt( page.plain_forms, 0 ), gt( page.plain_scripts, 0 ) ) );

/** Products that move the log-in page away hide it from us; that must not hide the others. */
const counts = ( page: Page ) => or( ne( page.page, 'login' ), isSeen( page.plain_forms ) );

const on = ( name: 'home' | 'account' | 'checkout' | 'login' ) =>
	where( facts.page_content.pages, ( page ) => and( eq( page.page, name ), isMixed( page ) ) );

export default check( 'medium', {
	catalogue_id: 'hdr-mixed',
	applies: facts.address.home_https,
	does_not_apply: __( 'The shop itself uses http, which another check tells.', 'store-posture' ),
	problem: any( facts.page_content.pages, ( page ) => and( counts( page ), isMixed( page ) ) ),
	show: [
		show( __( 'Pages with parts over http', 'store-posture' ), pluck( where( facts.page_content.pages, isMixed ), 'page' ), 'list' ),
		show( __( 'First ones on the front page', 'store-posture' ), pluck( on( 'home' ), 'first' ), 'list' ),
		show( __( 'First ones on the account page', 'store-posture' ), pluck( on( 'account' ), 'first' ), 'list' ),
		show( __( 'First ones on the checkout', 'store-posture' ), pluck( on( 'checkout' ), 'first' ), 'list' ),
		show( __( 'First ones on the log-in page', 'store-posture' ), pluck( on( 'login' ), 'first' ), 'list' ),
	],
	title: {
		fail: __( 'Parts of your https pages still come or go by http', 'store-posture' ),
		pass: __( 'Everything on the main pages comes and goes by https', 'store-posture' ),
		topic: __( 'Parts of pages over http', 'store-posture' ),
	},
	why: __(
		'Browsers refuse scripts over http on an https page, so buttons and payment forms may stop working. A form that sends by http shows everybody on the same network what your customer typed.',
		'store-posture'
	),
	steps: [
		__( 'Find out who adds the addresses named above: a theme, a plugin, or a page somebody wrote.', 'store-posture' ),
		__( 'Change http:// to https:// there, and open the new address once to see that it answers.', 'store-posture' ),
		__( 'Old links in many posts: make a backup first, then let your developer replace them with WP-CLI (WordPress\'s command line).', 'store-posture' ),
		{
			text: __( 'The command shows first what it would change. Without --dry-run it cannot be undone.', 'store-posture' ),
			snippet: 'wp search-replace "http://example.com" "https://example.com" --skip-columns=guid --dry-run',
		},
		__( 'Empty the cache of your cache plugin and CDN (the network in front of your site), then check again.', 'store-posture' ),
		__( 'What scripts add later cannot be seen from here. The console of your browser (F12) names it.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 30,
	references: [ 'asvs-12.2.1', 'owasp-a02' ],
} );
