import { and, any, eq, facts, not, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { RestRoutesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Route = NonNullable< RestRoutesFact[ 'open_writes' ] >[ number ];

const isUnexplained = ( route: Place< Route > ) => eq( route.kind, 'other' );

export default check( 'medium', {
	catalogue_id: 'api-perm-cb',
	problem: and( any( facts.rest_routes.open_writes, isUnexplained ), not( facts.rest_routes.shut ) ),
	show: [
		show( __( 'Anybody may send something there', 'store-posture' ), pluck( where( facts.rest_routes.open_writes, isUnexplained ), 'id' ), 'list' ),
		show( __( 'Whose code answers', 'store-posture' ), pluck( where( facts.rest_routes.open_writes, isUnexplained ), 'source' ), 'list' ),
		show(
			__( 'Called by other services; these have to look at a signature themselves', 'store-posture' ),
			pluck( where( facts.rest_routes.open_writes, ( route ) => eq( route.kind, 'callback' ) ), 'id' ),
			'list'
		),
	],
	title: {
		fail: __( 'A plugin takes changes from anybody and names no one who decides', 'store-posture' ),
		pass: __( 'Changes over the interface ask for a right first', 'store-posture' ),
		topic: __( 'Changes over the interface (REST API)', 'store-posture' ),
	},
	why: __( 'Each address of the interface that changes something should say who may. Where it says everybody, only code inside can still refuse. We cannot see that, and many holes of plugins began there.', 'store-posture' ),
	steps: [
		__( 'Look whose code it is: the name beside the address.', 'store-posture' ),
		__( 'Ask its maker: "Why does this route have no permission_callback of its own, and what stops a stranger?"', 'store-posture' ),
		__( 'Update the plugin. Deactivate it if you can do without and nobody answers.', 'store-posture' ),
		__( 'If the maker explains what stops strangers, accept this with that reason.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	setting: 'plugins.php',
	references: [ 'api-5', 'asvs-8.3.1' ],
} );
