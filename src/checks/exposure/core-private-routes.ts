import { any, facts, isProduction, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'api-core',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.core_routes.answers, ( answer ) => answer.proven ),
	show: [
		show(
			__( 'Gave a stranger what only staff may see', 'store-posture' ),
			pluck(
				where( facts.core_routes.answers, ( answer ) => answer.proven ),
				'route'
			),
			'list'
		),
		show(
			__( 'Closed to strangers', 'store-posture' ),
			pluck(
				where( facts.core_routes.answers, ( answer ) => answer.closed ),
				'route'
			),
			'list'
		),
		show( __( 'The public part of the interface (REST API) answered as it should', 'store-posture' ), facts.core_routes.control_ok, 'yes_no' ),
	],
	title: {
		fail: __( 'A stranger can read inner settings of this site', 'store-posture' ),
		pass: __( 'WordPress keeps its inner settings from strangers', 'store-posture' ),
		topic: __( 'WordPress\'s private data interfaces', 'store-posture' ),
	},
	why: __(
		'The REST API is the door through which apps talk to WordPress. Where a plugin or theme opens it too far, anybody without a log-in gets what only staff may see. They learn of accounts, drafts or weak plugins. WordPress itself refuses.',
		'store-posture'
	),
	steps: [
		__( 'Send this page to your developer. Routes named above must answer 401 or 403 without a log-in.', 'store-posture' ),
		__(
			'On a copy of the site, switch plugins off one by one and check again after each. Then try a default theme.',
			'store-posture'
		),
		__( 'Update the plugin that opened it, replace it, or tell its author.', 'store-posture' ),
		{
			text: __(
				'Until then: this file in wp-content/mu-plugins refuses strangers on these routes. Log-ins and apps go on working.',
				'store-posture'
			),
			snippet:
				"<?php\n// wp-content/mu-plugins/close-private-routes.php\nadd_filter(\n\t'rest_pre_dispatch',\n\tfunction ( $answer, $server, $request ) {\n\t\tif ( is_user_logged_in() ) {\n\t\t\treturn $answer;\n\t\t}\n\t\t$route   = $request->get_route();\n\t\t$private = preg_match( '#^/wp/v2/(settings|plugins|themes)(/|$)#i', $route )\n\t\t\t|| 'edit' === $request->get_param( 'context' )\n\t\t\t|| ( preg_match( '#^/wp/v2/(posts|pages)$#i', $route ) && array( 'publish' ) !== (array) ( $request->get_param( 'status' ) ?? 'publish' ) );\n\t\treturn $private ? new WP_Error( 'rest_forbidden', 'Please log in.', array( 'status' => 401 ) ) : $answer;\n\t},\n\tPHP_INT_MAX,\n\t3\n);",
		},
	],
	who: 'developer',
	minutes: 30,
	references: [ 'api-5', 'api-8', 'owasp-a01', 'asvs-8.2.1' ],
} );
