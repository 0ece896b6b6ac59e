import { Button } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { flushSync, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { store } from '../data';
import { environment } from '../environment';
import { dayAndTime } from '../components/dates';
import { coverageWords } from '../components/score-ring';

/** A screen's way onto paper: the button, and what the sheet says of itself, since an address bar is not printed. */
export function Paper( { note = '' }: { note?: string } ) {
	const report = useSelect( ( select ) => select( store ).getReport(), [] );
	const printedAt = usePrinting();
	const { siteUrl } = environment();
	return (
		<>
			<p className="store-posture-noprint">
				<Button variant="secondary" size="compact" onClick={ () => window.print() }>
					{ __( 'Print', 'store-posture' ) }
				</Button>
			</p>
			<div className="sp-paper">
				<p>
					<strong>{ [ report?.site.name, siteUrl ].filter( Boolean ).join( ', ' ) }</strong>
				</p>
				<p>
					{ [
						/* translators: %s: date and time */
						sprintf( __( 'Printed: %s.', 'store-posture' ), dayAndTime( printedAt.toISOString() ) ),
						report?.last_scan_at
							? /* translators: %s: date and time */
								sprintf( __( 'Last check: %s.', 'store-posture' ), dayAndTime( report.last_scan_at ) )
							: __( 'Nothing was checked yet.', 'store-posture' ),
					].join( ' ' ) }
				</p>
				{ report?.score && <p>{ coverageWords( report.score ) }</p> }
				{ note !== '' && <p>{ note }</p> }
			</div>
		</>
	);
}

/** When the sheet was printed. What is folded is open meanwhile, for nobody can open it on paper. */
function usePrinting(): Date {
	const [ printedAt, setPrintedAt ] = useState( () => new Date() );
	useEffect( () => {
		let folded: HTMLDetailsElement[] = [];
		const open = () => {
			// At once: the browser takes the page as it is when this returns.
			flushSync( () => setPrintedAt( new Date() ) );
			folded = [ ...document.querySelectorAll< HTMLDetailsElement >( '.sp-page details:not([open])' ) ];
			folded.forEach( ( details ) => ( details.open = true ) );
		};
		const fold = () => folded.forEach( ( details ) => ( details.open = false ) );
		window.addEventListener( 'beforeprint', open );
		window.addEventListener( 'afterprint', fold );
		return () => {
			window.removeEventListener( 'beforeprint', open );
			window.removeEventListener( 'afterprint', fold );
		};
	}, [] );
	return printedAt;
}
