import assert from 'node:assert/strict';
import type { Stranger } from '../../../src/api/types.gen';
import type { Site } from '../../lab/native';
import { valid } from './schemas';
import type { Reply, Visitor } from './visitor';

/** So fast that a test need not wait for a limit that spares shops. */
export async function hurry( site: Site ): Promise< void > {
	await site.eval( "update_option( 'store_posture_policy', array( 'name' => '', 'limits' => array( 'stranger_requests_a_minute' => 6000 ), 'house_rules' => array() ) );" );
}

export async function strangerPage( reply: Promise< Reply >, status = 200 ): Promise< Stranger > {
	const { status: was, json, text } = await reply;
	assert.equal( was, status, text.slice( 0, 500 ) );
	return valid( 'stranger', json );
}

/** Asks as a stranger until nothing is left to ask: all, or these surfaces alone. */
export async function askToTheEnd( owner: Visitor, only?: string[] ): Promise< Stranger > {
	let now = await strangerPage( owner.ask( 'POST', '/stranger/walks', { body: only ? { only } : {} } ), 202 );
	for ( let n = 0; now.walk?.status === 'running'; n++ ) {
		assert.ok( n < 300, `no end: ${ JSON.stringify( now.walk ) }` );
		now = await strangerPage( owner.ask( 'POST', `/stranger/walks/${ now.walk.id }/slices`, { body: {} } ) );
	}
	return now;
}
