import { and, any, eq, facts, not, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'hdr-cors',
	problem: any( facts.cors.surfaces, ( surface ) => and( eq( surface.answer, 'private' ), not( surface.core_default ) ) ),
	show: [
		show(
			__( 'What any website may read in a visitor\'s name', 'store-posture' ),
			pluck(
				where( facts.cors.surfaces, ( surface ) => and( eq( surface.answer, 'private' ), not( surface.core_default ) ) ),
				'surface'
			),
			'list'
		),
		show(
			__( 'What any website may read as a stranger', 'store-posture' ),
			pluck( where( facts.cors.surfaces, ( surface ) => eq( surface.answer, 'public' ) ), 'surface' ),
			'list'
		),
		show( __( 'Code that changes who may read', 'store-posture' ), facts.cors.changed_by, 'paths' ),
	],
	title: {
		fail: __( 'Any website can read along what your customers see when logged in', 'store-posture' ),
		pass: __( 'Other websites cannot read along what your customers see', 'store-posture' ),
		topic: __( 'What other websites may read', 'store-posture' ),
	},
	why: __(
		'Browsers keep websites apart unless a site lets others in. This one let in a website that does not exist, so it lets in all. A visitor of theirs who is logged in here gives away name, address and orders.',
		'store-posture'
	),
	steps: [
		__( 'Look at the code named above, and in the server\'s own rules, for the header Access-Control-Allow-Origin.', 'store-posture' ),
		{
			text: __( 'This finds it in plugins, themes and .htaccess.', 'store-posture' ),
			snippet: 'grep -rniE "access-control-allow-(origin|credentials)|allowed_http_origins?|HTTP_ORIGIN" wp-content .htaccess',
		},
		{
			text: __( 'Nobody needs it? Remove it. Somebody does (an app, a second domain)? Name exactly that website instead.', 'store-posture' ),
			snippet:
				"add_filter( 'allowed_http_origins', function ( $origins ) {\n\t$origins[] = 'https://app.example.com';\n\treturn $origins;\n} );",
		},
		__( 'Empty the cache of your cache plugin and CDN (the network in front of your site), then check again.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 30,
	references: [ 'asvs-3.4.2', 'api-8', 'gdpr-32' ],
} );
