/** Each screen has its own address; the back button works because the address is the only state. */
import { useSyncExternalStore } from '@wordpress/element';
import { environment } from './environment';

export const TABS = [
	'home',
	'to-do',
	'customer-data',
	'questions',
	'settings',
	'journal',
	'history',
	'receipts',
	'repairs',
] as const;
export type Tab = ( typeof TABS )[ number ];

/** Filters of To do, as they stand in the address. */
export const FILTERS = [ 'search', 'severity', 'state', 'who', 'minutes', 'reference', 'pillar' ] as const;
export type Filter = ( typeof FILTERS )[ number ];
export type Filters = Partial< Record< Filter, string > >;

/** Filters of Customer data. */
export const SURFACE_FILTERS = [ 'search', 'class', 'owner', 'open' ] as const;
export type SurfaceFilter = ( typeof SURFACE_FILTERS )[ number ];
export type SurfaceFilters = Partial< Record< SurfaceFilter, string > >;

export interface Route {
	tab: Tab;
	/** area/name of the finding shown; '' for none. */
	check: string;
	/** The one question shown; '' for all. */
	question: string;
	filters: Filters;
	surfaces: SurfaceFilters;
}

const CHECK = /^[a-z-]+\/[a-z0-9-]+$/;

export function readRoute( search: string ): Route {
	const query = new URLSearchParams( search );
	const check = query.get( 'check' ) ?? '';
	const isCheck = CHECK.test( check );
	return {
		tab: TABS.find( ( tab ) => tab === query.get( 'tab' ) ) ?? ( isCheck ? 'to-do' : 'home' ),
		check: isCheck ? check : '',
		question: query.get( 'question' ) ?? '',
		filters: readAll( query, FILTERS ),
		surfaces: readAll( query, SURFACE_FILTERS ),
	};
}

function readAll< Name extends string >(
	query: URLSearchParams,
	names: readonly Name[]
): Partial< Record< Name, string > > {
	const found: Partial< Record< Name, string > > = {};
	for ( const name of names ) {
		const value = query.get( name );
		if ( value ) {
			found[ name ] = value;
		}
	}
	return found;
}

/** The address of a screen. Without tab it is the To do page for a check, else Home. */
export function href(
	to: { tab?: Tab; check?: string; question?: string; filters?: Filters; surfaces?: SurfaceFilters } = {}
): string {
	const url = new URL( environment().pageUrl, window.location.href );
	const tab = to.tab ?? ( to.check ? 'to-do' : 'home' );
	if ( tab !== 'home' ) {
		url.searchParams.set( 'tab', tab );
	}
	if ( to.check ) {
		url.searchParams.set( 'check', to.check );
	}
	if ( to.question ) {
		url.searchParams.set( 'question', to.question );
	}
	for ( const [ name, value ] of Object.entries( { ...to.filters, ...to.surfaces } ) ) {
		if ( value ) {
			url.searchParams.set( name, value );
		}
	}
	return `${ url.pathname }${ url.search }`;
}

const listeners = new Set< () => void >();
const tell = () => listeners.forEach( ( listener ) => listener() );

/** With replace the address changes in place: for filters, so that "back" leaves the list at once. */
export function navigate( to: string, { replace = false } = {} ): void {
	if ( replace ) {
		window.history.replaceState( null, '', to );
	} else {
		window.history.pushState( null, '', to );
	}
	tell();
}

function subscribe( listener: () => void ): () => void {
	listeners.add( listener );
	window.addEventListener( 'popstate', listener );
	return () => {
		listeners.delete( listener );
		window.removeEventListener( 'popstate', listener );
	};
}

export function useRoute(): Route {
	return readRoute( useSyncExternalStore( subscribe, () => window.location.search ) );
}

/** True when a click on this link should change the screen instead of loading a page. */
export function isOurs( link: HTMLAnchorElement ): boolean {
	const ours = new URL( environment().pageUrl, window.location.href );
	const there = new URL( link.href, window.location.href );
	return (
		link.target === '' &&
		there.origin === window.location.origin &&
		there.pathname === ours.pathname &&
		there.searchParams.get( 'page' ) === ours.searchParams.get( 'page' ) &&
		there.searchParams.get( 'tab' ) !== 'emergency' &&
		there.hash === ''
	);
}
