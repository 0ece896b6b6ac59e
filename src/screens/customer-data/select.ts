/** Which surfaces a set of filters leaves, and how they are grouped. Pure. */
import type { SurfaceFilters } from '../../route';
import { CLASSES, NOT_ASKED, type Class, type Surface } from './words';

export interface OwnerGroup {
	owner: string;
	name: string;
	/** What somebody should look at, the worst first. */
	open: Surface[];
	/** Closed, public on purpose, nothing personal, or held back. */
	settled: Surface[];
}

const OPEN: Class[] = [ 'proven', 'likely', 'errored', 'unseen' ];
const ANSWERS: Class[] = [ 'proven', 'likely', 'open_by_design', 'quiet' ];

export const isOpen = ( surface: Surface ) => OPEN.includes( surface.class );

export function matches( surface: Surface, filters: SurfaceFilters ): boolean {
	const { search, owner, open } = filters;
	return (
		( ! search || contains( surface, search ) ) &&
		( ! filters.class || ( surface.class || NOT_ASKED ) === filters.class ) &&
		( ! owner || surface.owner === owner ) &&
		( ! open || isPublic( surface ) )
	);
}

/** Anybody gets an answer there, or, where none was seen, nothing that we know of is in the way. */
export function isPublic( { class: now, guard, kind }: Surface ): boolean {
	return (
		ANSWERS.includes( now ) || ( now !== 'guarded' && ( guard !== 'own' || kind === 'ajax' || kind === 'wc_ajax' ) )
	);
}

function contains( { name, owner_name: owner, file, method }: Surface, search: string ): boolean {
	const text = `${ method } ${ name } ${ owner } ${ file }`.toLocaleLowerCase();
	return search
		.toLocaleLowerCase()
		.split( /\s+/ )
		.every( ( word ) => text.includes( word ) );
}

/** Whoever has the worst comes first, then by name. */
export function byOwner( surfaces: Surface[] ): OwnerGroup[] {
	const groups = new Map< string, Surface[] >();
	for ( const surface of surfaces ) {
		groups.set( surface.owner, [ ...( groups.get( surface.owner ) ?? [] ), surface ] );
	}
	return [ ...groups ]
		.map( ( [ owner, own ] ) => ( {
			owner,
			name: own[ 0 ]?.owner_name ?? owner,
			own: [ ...own ].sort( worstFirst ),
		} ) )
		.sort( ( a, b ) => rank( a.own ) - rank( b.own ) || a.name.localeCompare( b.name ) )
		.map( ( { owner, name, own } ) => ( {
			owner,
			name,
			open: own.filter( isOpen ),
			settled: own.filter( ( surface ) => ! isOpen( surface ) ),
		} ) );
}

/** Those who registered something, by name. */
export function ownersOf( surfaces: Surface[] ): { value: string; label: string }[] {
	return [ ...new Map( surfaces.map( ( { owner, owner_name: name } ) => [ owner, name ] ) ) ]
		.map( ( [ value, label ] ) => ( { value, label } ) )
		.sort( ( a, b ) => a.label.localeCompare( b.label ) );
}

/** Why places could not be asked, the most frequent reason first. */
export function reasonsOf( surfaces: Surface[] ): { reason: string; count: number }[] {
	const counts = new Map< string, number >();
	for ( const { results } of surfaces.filter( ( surface ) => surface.class === 'unseen' ) ) {
		const reason = results.find( ( result ) => result.class === 'unseen' )?.reason ?? '';
		counts.set( reason, ( counts.get( reason ) ?? 0 ) + 1 );
	}
	return [ ...counts ]
		.map( ( [ reason, count ] ) => ( { reason, count } ) )
		.filter( ( { reason } ) => reason !== '' )
		.sort( ( a, b ) => b.count - a.count );
}

const worstFirst = ( a: Surface, b: Surface ) =>
	CLASSES.indexOf( a.class ) - CLASSES.indexOf( b.class ) || a.name.localeCompare( b.name );

/** Only what is open decides; owners with nothing open stand together. */
const rank = ( own: Surface[] ) => ( own[ 0 ] && isOpen( own[ 0 ] ) ? OPEN.indexOf( own[ 0 ].class ) : OPEN.length );
