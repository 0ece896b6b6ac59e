/**
 * What a newcomer does after `bin/start`: log in, check, open what was found. On the oldest PHP and on a newer one, first in a
 * new site, then in the same one again. No cron runs in Playground by itself: the open panel drives the check.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { seenByStrangers } from '../lab/anonymous';
import { freePort } from '../lab/cli/port';
import { cacheFolder } from '../lab/sources/cache';
import { findWordpress } from '../lab/sources/wordpress';
import { binStart } from '../lab/tests/start-process';
import { launch, logIn } from './support/browser';
import { button, headed, link, open, scanEnds, SCREENS, VERDICT } from './support/panel';

/** PHP as WebAssembly is slow, and slower still beside other work. */
const SLOW = 180_000;

let browser: Browser;
let cache = '';

before( async () => {
	// Its own folder for sites, with the WordPress that this machine already has.
	await findWordpress( '7.1', () => undefined );
	cache = await mkdtemp( join( tmpdir(), 'store-posture-smoke-' ) );
	await mkdir( join( cache, 'store-posture' ) );
	for ( const name of await readdir( cacheFolder() ) ) {
		if ( name.startsWith( 'wordpress-' ) || name.startsWith( 'sqlite-' ) ) {
			await symlink( join( cacheFolder(), name ), join( cache, 'store-posture', name ) );
		}
	}
	browser = await launch();
} );
after( async () => {
	await browser?.close();
	await rm( cache, { recursive: true, force: true } );
} );

for ( const { php, flags, start } of [
	{ php: '8.1', flags: [ '--fresh' ], start: 'Start the first check' },
	{ php: '8.3', flags: [], start: 'Check everything now' },
] ) {
	test( `PHP ${ php }, ${ flags.length > 0 ? 'a new site' : 'the same site again' }: log in, check, open a finding, Ctrl-C`, async ( t ) => {
		const port = await freePort();
		const started = binStart( [ '--woocommerce=sample', `--php=${ php }`, `--port=${ port }`, ...flags ], { XDG_CACHE_HOME: cache } );
		try {
			await started.prints( 'Ctrl-C ends it.' );
			const url = `http://127.0.0.1:${ port }`;
			assert.deepEqual( await seenByStrangers( url ), [] );
			const [ , login = '', password = '' ] = /^Log in\s+(\S+) \/ (\S+)/m.exec( started.output() ) ?? [];
			const { page, complaints } = await logIn( browser, url, { login, password }, {}, SLOW );
			await open( page, url, SCREENS.home );

			const pressed = Date.now();
			await button( page, start ).click();
			await button( page, 'Stop the check' ).waitFor();
			await headed( page, VERDICT );
			await scanEnds( page, SLOW );
			t.diagnostic( `the check took ${ Date.now() - pressed } ms` );

			await link( page, 'Anyone who signs up becomes staff' ).click();
			await headed( page, 'Anyone who signs up becomes staff' );
			await page.getByRole( 'heading', { name: 'What we saw' } ).waitFor();
			await page.getByRole( 'definition' ).filter( { hasText: 'Shop manager' } ).first().waitFor();
			assert.deepEqual( complaints, [] );
			await page.context().close();
		} finally {
			const family = started.child.pid === undefined ? [] : await withDescendants( started.child.pid );
			started.child.kill( 'SIGINT' );
			assert.equal( await started.ended, 0, started.output() );
			assert.deepEqual( ( await processes() ).filter( ( { id } ) => family.includes( id ) ), [], 'Ctrl-C leaves no process' );
		}
	} );
}

interface Process {
	id: number;
	parent: number;
}

async function processes(): Promise< Process[] > {
	const ids = ( await readdir( '/proc' ) ).filter( ( name ) => /^\d+$/.test( name ) );
	const all = await Promise.all( ids.map( async ( id ) => {
		// It may end while we look.
		const status = await readFile( `/proc/${ id }/status`, 'utf8' ).catch( () => '' );
		const parent = /^PPid:\s+(\d+)/m.exec( status )?.[ 1 ];
		return parent === undefined || /^State:\s+Z/m.test( status ) ? [] : [ { id: Number( id ), parent: Number( parent ) } ];
	} ) );
	return all.flat();
}

/** A process and all that it started. */
async function withDescendants( root: number ): Promise< number[] > {
	const all = await processes();
	const family = [ root ];
	for ( const id of family ) {
		family.push( ...all.filter( ( { parent } ) => parent === id ).map( ( child ) => child.id ) );
	}
	return family;
}
