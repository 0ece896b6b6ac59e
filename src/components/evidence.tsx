import { __, _n, sprintf } from '@wordpress/i18n';
import type { FindingDetail } from '../api/types.gen';
import { environment } from '../environment';
import { day, moment } from './dates';

export type Row = FindingDetail[ 'saw' ][ number ];

/** What we saw, row by row. */
export function Evidence( { rows }: { rows: Row[] } ) {
	return (
		<dl className="sp-evidence">
			{ rows.map( ( row ) => (
				<div key={ row.label }>
					<dt>{ row.label }</dt>
					<dd>
						<Value row={ row } />
					</dd>
				</div>
			) ) }
		</dl>
	);
}

function Value( { row }: { row: Row } ) {
	// The schema allows any value here; each kind is told apart below.
	const value: unknown = row.value;
	if ( value === null || value === undefined ) {
		return <em>{ __( 'could not be seen', 'store-posture' ) }</em>;
	}
	if ( row.hidden && typeof value === 'number' ) {
		return <>{ hiddenCount( row.as, value ) }</>;
	}
	if ( Array.isArray( value ) ) {
		return <List items={ value.map( ( item: unknown ) => asText( item, row.as ) ) } />;
	}
	return <>{ asText( value, row.as ) }</>;
}

const TIME = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

/** A value that decided; these come without a kind, so a time is told by its form. */
export function leafText( value: FindingDetail[ 'evidence' ][ number ][ 'value' ] ): string {
	if ( value === null ) {
		return __( 'could not be seen', 'store-posture' );
	}
	const time = typeof value === 'string' && TIME.test( value ) ? value : '';
	return ( time.includes( 'T' ) ? moment( time ) : day( time ) ) || asText( value, 'text' );
}

function List( { items }: { items: string[] } ) {
	if ( items.length === 0 ) {
		return <>{ __( 'none', 'store-posture' ) }</>;
	}
	return (
		<ul>
			{ items.map( ( item, index ) => (
				<li key={ `${ index }${ item }` }>{ item }</li>
			) ) }
		</ul>
	);
}

/** Accounts and paths are for administrators; others learn how many there are. */
function hiddenCount( as: Row[ 'as' ], count: number ): string {
	return as === 'users'
		? /* translators: %d: number of accounts */
			sprintf( _n( '%d account', '%d accounts', count, 'store-posture' ), count )
		: /* translators: %d: number of places */
			sprintf( _n( '%d place', '%d places', count, 'store-posture' ), count );
}

function asText( value: unknown, as: Row[ 'as' ] ): string {
	if ( typeof value === 'boolean' ) {
		return value ? __( 'yes', 'store-posture' ) : __( 'no', 'store-posture' );
	}
	if ( typeof value === 'number' ) {
		return as === 'money' ? money( value, '' ) : new Intl.NumberFormat( environment().locale ).format( value );
	}
	if ( typeof value === 'string' ) {
		return ( as === 'date' ? day( value ) : value ) || value || __( 'none', 'store-posture' );
	}
	return typeof value === 'object' && value !== null ? recordText( value, as ) : '';
}

/** A record: an amount with its currency, an account by its name, else its values one after the other. */
function recordText( record: object, as: Row[ 'as' ] ): string {
	const field = ( name: string ): unknown => Reflect.get( record, name );
	const amount = field( 'amount' );
	const currency = field( 'currency' );
	if ( as === 'money' && typeof amount === 'number' ) {
		return money( amount, typeof currency === 'string' ? currency : '' );
	}
	const name = [ 'display_name', 'name', 'login', 'label' ]
		.map( field )
		.find( ( item ) => typeof item === 'string' && item !== '' );
	if ( as === 'users' ) {
		const id = field( 'id' );
		return typeof name === 'string'
			? name
			: /* translators: %s: number of an account */
				sprintf( __( 'account %s', 'store-posture' ), String( id ) );
	}
	return Object.values( record )
		.filter( ( item ) => item !== null && item !== '' && typeof item !== 'object' )
		.map( ( item ) => asText( item, 'text' ) )
		.join( ', ' );
}

function money( amount: number, currency: string ): string {
	const { locale } = environment();
	try {
		return new Intl.NumberFormat( locale, currency ? { style: 'currency', currency } : {} ).format( amount );
	} catch {
		// A currency that the browser does not know.
		return `${ new Intl.NumberFormat( locale ).format( amount ) } ${ currency }`;
	}
}
