import { and, any, count, facts, gt, not, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { AbilitiesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Ability = NonNullable< AbilitiesFact[ 'list' ] >[ number ];

const isOpenToAll = ( ability: Place< Ability > ) => and( ability.in_rest, ability.open, not( ability.readonly ) );

export default check( 'high', {
	catalogue_id: 'api-abilities',
	applies: gt( count( facts.abilities.list ), 0 ),
	does_not_apply: __( 'No plugin here offers anything to AI assistants.', 'store-posture' ),
	problem: any( facts.abilities.list, isOpenToAll ),
	show: [
		show( __( 'Anybody can have this done', 'store-posture' ), pluck( where( facts.abilities.list, isOpenToAll ), 'name' ), 'list' ),
		show( __( 'Offered to programs and assistants in all', 'store-posture' ), count( facts.abilities.list ), 'number' ),
	],
	title: {
		fail: __( 'Anybody can have the site do things meant for AI assistants', 'store-posture' ),
		pass: __( 'What AI assistants may do here asks who they are', 'store-posture' ),
		topic: __( 'What AI assistants may do (abilities)', 'store-posture' ),
	},
	why: __( 'Plugins can offer actions to programs and AI assistants (abilities). This one says yes to everybody, also without an account, and does more than read. Who finds it can change things in the shop, as often as they like.', 'store-posture' ),
	steps: [
		__( 'Find the plugin: its name is the part before the slash.', 'store-posture' ),
		__( 'Ask its maker why the action has no permission of its own, and for an update.', 'store-posture' ),
		__( 'Until then deactivate the plugin, or its part for assistants, if you can do without.', 'store-posture' ),
		{ text: __( 'Your developer finds the place by this line: the action needs a permission_callback that asks for a right.', 'store-posture' ), snippet: 'grep -rn -A12 wp_register_ability wp-content/plugins wp-content/mu-plugins' },
	],
	who: 'developer',
	minutes: 20,
	setting: 'plugins.php',
	references: [ 'api-5', 'asvs-8.3.1' ],
} );
