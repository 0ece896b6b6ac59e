import { __, sprintf } from '@wordpress/i18n';
import type { History } from '../../api/types.gen';
import { day, moment } from '../../components/dates';

type Past = History[ 'scans' ][ number ];

const WIDTH = 600;
const HEIGHT = 120;
const FULL = 100;

/** The number over time. The table below says the same to those who cannot see it. */
export function Trend( { scans }: { scans: Past[] } ) {
	const lines = linesOf( scans );
	const first = scans[ 0 ];
	const last = scans.at( -1 );
	return (
		<>
			{ first && last && lines.length > 0 && (
				<figure className="sp-card sp-trend">
					<svg viewBox={ `0 -4 ${ WIDTH } ${ HEIGHT + 8 }` } aria-hidden="true" focusable="false">
						{ [ 0, FULL / 2, FULL ].map( ( value ) => (
							<line key={ value } x1={ 0 } x2={ WIDTH } y1={ y( value ) } y2={ y( value ) } />
						) ) }
						{ lines.map( ( points ) => (
							<polyline key={ points } points={ points } />
						) ) }
					</svg>
					<figcaption className="sp-row__about">
						{ sprintf(
							/* translators: 1: date, 2: date */
							__( 'The number from %1$s to %2$s, from 0 to 100.', 'store-posture' ),
							day( first.at ),
							day( last.at )
						) }
					</figcaption>
				</figure>
			) }
			<Table scans={ scans } />
		</>
	);
}

const y = ( value: number ) => HEIGHT - ( value / FULL ) * HEIGHT;

/** A line for each stretch with a number: where too little could be judged, there is a gap. */
function linesOf( scans: Past[] ): string[] {
	const from = Date.parse( scans[ 0 ]?.at ?? '' );
	const span = Math.max( 1, Date.parse( scans.at( -1 )?.at ?? '' ) - from );
	const lines: string[][] = [ [] ];
	for ( const { at, score } of scans ) {
		if ( score === null ) {
			lines.push( [] );
		} else {
			lines
				.at( -1 )
				?.push( `${ ( ( ( Date.parse( at ) - from ) / span ) * WIDTH ).toFixed( 1 ) },${ y( score ) }` );
		}
	}
	return lines.filter( ( points ) => points.length > 1 ).map( ( points ) => points.join( ' ' ) );
}

/** Newest first. */
function Table( { scans }: { scans: Past[] } ) {
	return (
		<details className="sp-fold">
			<summary>
				<h2>{ __( 'All checks', 'store-posture' ) }</h2>
			</summary>
			<table className="widefat striped">
				<thead>
					<tr>
						<th scope="col">{ __( 'When', 'store-posture' ) }</th>
						<th scope="col">{ __( 'Number', 'store-posture' ) }</th>
						<th scope="col">{ __( 'To do', 'store-posture' ) }</th>
						<th scope="col">{ __( 'Fix today', 'store-posture' ) }</th>
						<th scope="col">{ __( 'Changed', 'store-posture' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ [ ...scans ].reverse().map( ( scan ) => (
						<tr key={ scan.scan }>
							<th scope="row">{ moment( scan.at ) }</th>
							<td>{ scan.score ?? __( 'none', 'store-posture' ) }</td>
							<td>{ scan.to_do }</td>
							<td>{ scan.urgent }</td>
							<td>{ scan.changes }</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</details>
	);
}
