import assert from 'node:assert/strict';
import type { Report, Scan } from '../../../src/api/types.gen';
import { valid } from './schemas';
import type { Visitor } from './visitor';

const SLICES = 60;

/** Design, "Engine": at most so many requests a scan. */
const REQUESTS = 40;

/** Starts a scan and drives it slice by slice, as the open panel does where no cron event runs; further rounds of it, too. */
export async function scanToTheEnd( visitor: Visitor, checks?: string[] ): Promise< Scan > {
	const [ first ] = await roundsToTheEnd( visitor, checks );
	assert.ok( first );
	return first;
}

/** Every round a scan took: each sends only so many requests. */
export async function roundsToTheEnd( visitor: Visitor, checks?: string[] ): Promise< Scan[] > {
	return followTheRounds( visitor, await startScan( visitor, checks ) );
}

/** One that was begun, and every round after it for what it left out. */
export async function followTheRounds( visitor: Visitor, begun: Scan ): Promise< Scan[] > {
	const rounds = [ await driveToTheEnd( visitor, begun ) ];
	for ( let last = rounds.at( -1 ); last && last.left > 0; last = rounds.at( -1 ) ) {
		const next = await valid( 'scan', ( await visitor.ask( 'GET', '/scans/latest' ) ).json );
		assert.ok( next.id > last.id, 'what was left out is looked at in another round' );
		assert.ok( next.total <= last.left, 'in that alone' );
		rounds.push( await driveToTheEnd( visitor, next ) );
	}
	return rounds;
}

export async function startScan( visitor: Visitor, checks?: string[] ): Promise< Scan > {
	const started = await visitor.ask( 'POST', '/scans', { body: checks ? { checks } : {} } );
	assert.equal( started.status, 202, started.text.slice( 0, 500 ) );
	return valid( 'scan', started.json );
}

export async function driveToTheEnd( visitor: Visitor, scan: Scan ): Promise< Scan > {
	let now = scan;
	for ( let slice = 0; slice < SLICES && isActive( now ); slice++ ) {
		now = await oneSlice( visitor, now.id );
	}
	assert.equal( now.status, 'done', `still ${ now.status } after ${ SLICES } slices, at ${ now.done } of ${ now.total }` );
	assert.equal( now.done, now.total );
	assert.ok( now.requests <= REQUESTS, `${ now.requests } requests` );
	return now;
}

export async function oneSlice( visitor: Visitor, id: number ): Promise< Scan > {
	const reply = await visitor.ask( 'POST', `/scans/${ id }/slices` );
	assert.equal( reply.status, 200, reply.text.slice( 0, 500 ) );
	return valid( 'scan', reply.json );
}

export async function reportFor( visitor: Visitor ): Promise< Report > {
	const reply = await visitor.ask( 'GET', '/checks' );
	assert.equal( reply.status, 200, reply.text.slice( 0, 500 ) );
	return valid( 'report', reply.json );
}

/** Outcome of each check by its id. */
export function outcomes( report: Report ): Record< string, string > {
	return Object.fromEntries( report.findings.map( ( { id, outcome } ) => [ id, outcome ] ) );
}

function isActive( scan: Scan ): boolean {
	return scan.status === 'queued' || scan.status === 'running';
}
