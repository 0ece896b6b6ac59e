import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { rootCertificates } from 'node:tls';
import { BrokenDownload, Unreachable } from './download';
import { run } from './run';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Debian's suite for each branch. sid moves on: what it holds is checked after unpacking. */
const SUITES: Readonly<Record<string, string>> = { '7.1': 'sid', '6.8': 'trixie' };

/** WordPress, and the packages that Debian replaced its bundled libraries by. */
const PACKAGES = [
	'wordpress',
	'wordpress-theme-twentytwentyfive',
	'libjs-cropper',
	'libjs-jquery-ui',
	'libjs-lodash',
	'libjs-underscore',
	'libphp-phpmailer',
	'php-getid3',
];

export function debianToolsExist(): boolean {
	return process.platform === 'linux' && existsSync( '/usr/bin/apt-get' ) && existsSync( '/usr/bin/dpkg-deb' ) && existsSync( KEYRING );
}

/**
 * Puts a plain WordPress into the folder, from Debian's signed packages. Needs no root: apt gets lists, state and cache of its own.
 *
 * @param branch '7.1' or '6.8'.
 * @param folder An empty folder.
 */
export async function wordpressFromDebian( branch: string, folder: string ): Promise<void> {
	const suite = SUITES[ branch ];
	if ( suite === undefined ) {
		throw new BrokenDownload( `no Debian suite is known for WordPress ${ branch }` );
	}
	const apt = join( folder, '.apt' );
	const root = join( apt, 'root' );
	for ( const name of [ 'state/lists/partial', 'cache/archives/partial', 'packages', 'root' ] ) {
		await mkdir( join( apt, name ), { recursive: true } );
	}
	await writeFile( join( apt, 'sources.list' ), `deb [signed-by=${ KEYRING }] ${ await mirror() } ${ suite } main\n` );
	await writeFile( join( apt, 'status' ), '' );

	await aptGet( apt, [ 'update' ] );
	await aptGet( apt, [ 'download', ...PACKAGES ] );
	for ( const name of await readdir( join( apt, 'packages' ) ) ) {
		const unpacked = await run( 'dpkg-deb', [ '-x', join( apt, 'packages', name ), root ] );
		if ( unpacked.code !== 0 ) {
			throw new BrokenDownload( `Debian's package ${ name } cannot be unpacked` );
		}
	}
	await keepLinksInside( root );
	await cp( join( root, 'usr/share/wordpress' ), join( folder, 'wordpress' ), { recursive: true, dereference: true } );
	await rm( join( folder, 'wordpress/wp-config.php' ), { force: true } );
	await rm( join( folder, 'wordpress/.htaccess' ), { force: true } );
	await rm( apt, { recursive: true, force: true } );
}

async function aptGet( apt: string, args: string[] ): Promise<void> {
	const options = {
		'Dir::Etc::sourcelist': join( apt, 'sources.list' ),
		'Dir::Etc::sourceparts': '/dev/null',
		'Dir::State': join( apt, 'state' ),
		'Dir::State::lists': join( apt, 'state/lists' ),
		'Dir::State::status': join( apt, 'status' ),
		'Dir::Cache': join( apt, 'cache' ),
		'Acquire::Languages': 'none',
		'Acquire::Retries': '1',
		'Acquire::http::Timeout': '20',
		'APT::Get::List-Cleanup': 'false',
		'APT::Sandbox::User': '',
		'APT::Update::Error-Mode': 'any',
	};
	const flags = Object.entries( options ).flatMap( ( [ name, value ] ) => [ '-o', `${ name }=${ value }` ] );
	const ran = await run( 'apt-get', [ '-q', ...flags, ...args ], { cwd: join( apt, 'packages' ), env: { ...process.env, LC_ALL: 'C' }, seconds: 300 } );
	if ( ran.code === 0 ) {
		return;
	}
	const reason = ran.stderr.split( '\n' ).find( ( line ) => line.startsWith( 'E: ' ) )?.slice( 3 ) ?? `apt-get ended with ${ ran.code }`;
	if ( /hash sum mismatch|not signed|invalid signature|unexpected size/i.test( ran.stderr ) ) {
		throw new BrokenDownload( `Debian's packages: ${ reason }` );
	}
	throw new Unreachable( `Debian's packages: ${ reason }` );
}

/**
 * The mirror this machine's apt already uses, if the machine is a Debian: read from the suites of its own release, so that other
 * vendors' repositories beside them are left out. Comments do not count.
 */
async function mirror(): Promise<string> {
	if ( process.env.STORE_POSTURE_LAB_DEBIAN ) {
		return process.env.STORE_POSTURE_LAB_DEBIAN; // Tests name one that answers nobody.
	}
	const release = await readFile( '/etc/os-release', 'utf8' ).catch( () => '' );
	const codename = /^VERSION_CODENAME="?([a-z]+)"?$/m.exec( release )?.[ 1 ];
	if ( ! /^ID="?debian"?$/m.test( release ) || codename === undefined ) {
		throw noMirror();
	}
	const parts = await readdir( '/etc/apt/sources.list.d' ).catch( (): string[] => [] );
	for ( const path of [ '/etc/apt/sources.list', ...parts.map( ( name ) => `/etc/apt/sources.list.d/${ name }` ) ] ) {
		const text = ( await readFile( path, 'utf8' ).catch( () => '' ) ).replace( /^\s*#.*\n?/gm, '' );
		const found = path.endsWith( '.sources' ) ? fromDeb822( text, codename ) : fromOneLine( text, codename );
		if ( found !== undefined ) {
			return found.replace( /\/+$/, '' );
		}
	}
	throw noMirror();
}

function noMirror(): Unreachable {
	return new Unreachable( "Debian's packages: apt has no mirror of Debian here; STORE_POSTURE_LAB_DEBIAN may name one" );
}

function fromDeb822( text: string, codename: string ): string | undefined {
	for ( const stanza of text.split( /\n\s*\n/ ) ) {
		const suites = /^Suites:\s*(.+)$/im.exec( stanza )?.[ 1 ]?.split( /\s+/ ) ?? [];
		const address = /^URIs:\s*(\S+)/im.exec( stanza )?.[ 1 ];
		if ( suites.includes( codename ) && address?.startsWith( 'http' ) ) {
			return address;
		}
	}
	return undefined;
}

function fromOneLine( text: string, codename: string ): string | undefined {
	for ( const line of text.split( '\n' ) ) {
		const [ , address, suite ] = /^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)/.exec( line.trim() ) ?? [];
		if ( suite === codename && address?.startsWith( 'http' ) ) {
			return address;
		}
	}
	return undefined;
}

/** Debian links with absolute paths into packages that are installed nowhere: let them point into the unpacked root. */
async function keepLinksInside( root: string ): Promise<void> {
	for ( const entry of await readdir( root, { recursive: true, withFileTypes: true } ) ) {
		if ( ! entry.isSymbolicLink() ) {
			continue;
		}
		const link = join( entry.parentPath, entry.name );
		const target = await readlink( link );
		const inside = target.startsWith( '/' ) ? join( root, target ) : join( dirname( link ), target );
		const exists = await lstat( inside ).then( () => true, () => false );
		await rm( link );
		if ( exists ) {
			await symlink( relative( dirname( link ), inside ), link );
		} else if ( entry.name === 'ca-bundle.crt' ) {
			// WordPress needs the bundle for HTTPS; Debian takes it from the machine, we from Node.
			await writeFile( link, rootCertificates.join( '\n' ) + '\n' );
		}
	}
}
