import { eq, facts } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'api-abilities',
	problem: eq( facts.rest_routes.agent_server, 'any_account' ),
	show: [ show( __( 'Who may list what assistants can do', 'store-posture' ), facts.rest_routes.agent_server ) ],
	title: {
		fail: __( 'Any customer can list what AI assistants may do here', 'store-posture' ),
		pass: __( 'Customers cannot list what AI assistants may do here', 'store-posture' ),
		topic: __( 'Default server for AI assistants (MCP)', 'store-posture' ),
	},
	why: __(
		'Switching on tools for AI assistants also opens a second address for them. Whoever has an account may list there what the shop offers. Each action still asks for its own right.',
		'store-posture'
	),
	steps: [
		__( 'If nobody uses assistants here, switch the feature off under WooCommerce, Settings, Advanced, Features.', 'store-posture' ),
		{
			text: __( 'Else this line, in a small plugin of your own, leaves that second address out.', 'store-posture' ),
			snippet: "add_filter( 'mcp_adapter_create_default_server', '__return_false' );",
		},
	],
	who: 'developer',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=features',
	references: [ 'api-5', 'api-9' ],
} );
