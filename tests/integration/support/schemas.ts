import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { join } from 'node:path';
import type { Alerts, Error as OurError, FactRecord, Finding, FindingDetail, Fix, FixBulk, FixPreview, History, Hold, Journal, Leaks, Policy, PolicyChanges, Question, Receipt, Report, Scan, Settings, Stranger, StrangerPlan, WalkBatch, Webhook, WebhookKey } from '../../../src/api/types.gen';
import { ROOT } from '../../../tools/paths';

interface Documents {
	alerts: Alerts;
	error: OurError;
	fact_record: FactRecord;
	finding: Finding;
	finding_detail: FindingDetail;
	fix: Fix;
	fix_bulk: FixBulk;
	fix_preview: FixPreview;
	history: History;
	hold: Hold;
	journal: Journal;
	leaks: Leaks;
	policy: Policy;
	policy_changes: PolicyChanges;
	question: Question;
	receipt: Receipt;
	report: Report;
	scan: Scan;
	settings: Settings;
	stranger: Stranger;
	stranger_plan: StrangerPlan;
	walk_batch: WalkBatch;
	webhook: Webhook;
	webhook_key: WebhookKey;
}
export type Name = keyof Documents;

let validator: { child: ChildProcessWithoutNullStreams; lines: AsyncIterator< string >; reader: Interface } | null = null;
let queue: Promise< unknown > = Promise.resolve();

/** The document, once opis/json-schema has found that it is what schema/ says. */
export async function valid< N extends Name >( name: N, document: unknown ): Promise< Documents[ N ] > {
	const wrong = await wrongIn( name, document );
	assert.ok( isValid( name, document, wrong ), `${ name }: ${ wrong }\n${ JSON.stringify( document ).slice( 0, 2000 ) }` );
	return document;
}

export async function validList< N extends Name >( name: N, documents: unknown ): Promise< Documents[ N ][] > {
	assert.ok( Array.isArray( documents ), `a list of ${ name }` );
	return Promise.all( documents.map( ( document: unknown ) => valid( name, document ) ) );
}

/** What is wrong with a document; '' when nothing is. */
export function wrongIn( name: Name, document: unknown ): Promise< string > {
	// One after the other: answers come in the order of the questions.
	const answer = queue.then( () => ask( name, document ) );
	queue = answer.catch( () => {} );
	return answer;
}

export async function endSchemas(): Promise< void > {
	await queue;
	validator?.reader.close();
	validator?.child.stdin.end();
	validator = null;
}

async function ask( name: Name, document: unknown ): Promise< string > {
	validator ??= start();
	validator.child.stdin.write( `${ JSON.stringify( { schema: name, document } ) }\n` );
	const line = await validator.lines.next();
	assert.ok( ! line.done, 'schemas.php ended early' );
	return line.value;
}

function start() {
	// Node's pipes are sockets, and PHP takes a minute without a question for the end of one.
	const child = spawn( 'php', [ '-d', 'display_errors=stderr', '-d', 'default_socket_timeout=-1', join( ROOT, 'tests/integration/support/schemas.php' ) ] );
	child.stderr.pipe( process.stderr );
	const reader = createInterface( { input: child.stdout } );
	return { child, reader, lines: reader[ Symbol.asyncIterator ]() };
}

function isValid< N extends Name >( _name: N, _document: unknown, wrong: string ): _document is Documents[ N ] {
	return wrong === '';
}
