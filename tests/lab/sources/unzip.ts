import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { BrokenDownload } from './download';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/**
 * Unpacks a zip, because Node has no unzip and the lab needs nothing but Node.
 * Reads what wordpress.org and Playground publish (stored or deflated entries, no encryption, no zip64); all else counts as broken.
 *
 * @param zip    The archive.
 * @param folder Where to; entries that point outside of it count as broken.
 */
export async function unzip( zip: Buffer, folder: string ): Promise<void> {
	let unpacked = 0;
	for ( const entry of entriesOf( zip ) ) {
		const path = join( folder, entry.name );
		if ( ! path.startsWith( folder + sep ) ) {
			throw new BrokenDownload( `the archive points outside of its folder: ${ entry.name }` );
		}
		if ( entry.name.endsWith( '/' ) ) {
			await mkdir( path, { recursive: true } );
			continue;
		}
		unpacked += entry.size;
		if ( unpacked > MAX_UNPACKED_BYTES ) {
			throw new BrokenDownload( 'the archive unpacks to too much' );
		}
		await mkdir( dirname( path ), { recursive: true } );
		await writeFile( path, contentOf( zip, entry ) );
	}
}

interface Entry {
	name: string;
	method: number;
	packedSize: number;
	size: number;
	offset: number;
}

function* entriesOf( zip: Buffer ): Generator<Entry> {
	let end = zip.length - 22;
	while ( end >= 0 && zip.readUInt32LE( end ) !== END_OF_DIRECTORY ) {
		end--;
	}
	if ( end < 0 ) {
		throw new BrokenDownload( 'the archive has no directory: it is cut off or no zip' );
	}
	let at = zip.readUInt32LE( end + 16 );
	for ( let left = zip.readUInt16LE( end + 10 ); left > 0; left-- ) {
		if ( at + 46 > zip.length || zip.readUInt32LE( at ) !== DIRECTORY_ENTRY ) {
			throw new BrokenDownload( 'the directory of the archive is damaged' );
		}
		const nameLength = zip.readUInt16LE( at + 28 );
		yield {
			name: zip.toString( 'utf8', at + 46, at + 46 + nameLength ),
			method: zip.readUInt16LE( at + 10 ),
			packedSize: zip.readUInt32LE( at + 20 ),
			size: zip.readUInt32LE( at + 24 ),
			offset: zip.readUInt32LE( at + 42 ),
		};
		at += 46 + nameLength + zip.readUInt16LE( at + 30 ) + zip.readUInt16LE( at + 32 );
	}
}

function contentOf( zip: Buffer, entry: Entry ): Buffer {
	try {
		const start = entry.offset + 30 + zip.readUInt16LE( entry.offset + 26 ) + zip.readUInt16LE( entry.offset + 28 );
		const packed = zip.subarray( start, start + entry.packedSize );
		const content = entry.method === 8 ? inflateRawSync( packed, { maxOutputLength: Math.max( 1, entry.size ) } ) : packed;
		if ( content.length === entry.size && ( entry.method === 8 || entry.method === 0 ) ) {
			return content;
		}
	} catch {
		// Damaged data: said below, in the words of every other damage.
	}
	throw new BrokenDownload( `the archive is damaged at ${ entry.name }` );
}
