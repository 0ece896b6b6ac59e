/** What the checks of exposure/ have in common that tell what the stranger test found. */
import { and, any, eq, facts, gt, isIn, pluck, where, type Place } from '../judge/build';
import { show, type Step } from '../judge/check';
import type { StrangerFact } from '../judge/facts.gen';
import { __ } from '../judge/words';

type Group = NonNullable< StrangerFact[ 'groups' ] >[ number ][ 'name' ];
type Open = NonNullable< StrangerFact[ 'open' ] >[ number ];

/** Some surface of these groups gave away a known customer's data. Not all could be asked and none did: not seen. */
export const gaveAway = ( groups: readonly Group[] ) =>
	any( facts.stranger.groups, ( group ) => and( isIn( group.name, groups ), gt( group.proven, 0 ) ) );

export const whatGaveAway = ( groups: readonly Group[] ) => {
	const found = where( facts.stranger.open, ( one: Place< Open > ) => and( isIn( one.group, groups ), eq( one.class, 'proven' ) ) );
	return [
		show( __( 'Gave away a customer\'s data', 'store-posture' ), pluck( found, 'surface' ), 'list' ),
		show( __( 'Belongs to, in the same order', 'store-posture' ), pluck( found, 'owner' ), 'list' ),
		show( __( 'Asked as a stranger last', 'store-posture' ), facts.stranger.walked_at, 'date' ),
	];
};

export const closeIt: ( string | Step )[] = [
	__( 'If the address is a plugin\'s, the repair offered here refuses strangers at once. It can be undone.', 'store-posture' ),
	__( 'Open "Customer data". It shows each leak with a masked sample, and the request that shows it again.', 'store-posture' ),
	__( 'If the shop can do without the plugin, switch it off today.', 'store-posture' ),
	__( 'Update the plugin. If that does not help, send its author the text on that page, privately.', 'store-posture' ),
	__( 'Ask your host for the access log of these addresses, to see who has asked. Keep it.', 'store-posture' ),
	__( 'Then ask again on "Customer data", and open Emergency if strangers have been there.', 'store-posture' ),
];
