/** The count beside our entry in the admin menu, printed by includes/Admin/Screen.php, kept as new as the report. */
import { useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import { isToDo } from './components/words';
import { store } from './data';
import { isOurs } from './route';

const COUNT = '.update-plugins';

export function useMenuCount(): void {
	const urgent = useSelect(
		( select ) =>
			select( store )
				.getReport()
				// As includes/Scan/History.php counts for the page it prints.
				?.findings.filter( ( finding ) => finding.severity === 'critical' && isToDo( finding ) ).length,
		[]
	);
	useEffect( () => {
		if ( urgent === undefined ) {
			return;
		}
		for ( const link of document.querySelectorAll< HTMLAnchorElement >( '#adminmenu a' ) ) {
			if ( isOurs( link ) ) {
				show( urgent, link );
			}
		}
	}, [ urgent ] );
}

/** Nothing to fix today has no count. */
function show( urgent: number, link: HTMLAnchorElement ): void {
	const old = link.querySelector( COUNT );
	if ( urgent === 0 ) {
		old?.remove();
		return;
	}
	const seen = part( 'plugin-count', `${ urgent }` );
	seen.setAttribute( 'aria-hidden', 'true' );
	/* translators: %d: number of things */
	const words = _n( '%d thing to fix today', '%d things to fix today', urgent, 'store-posture' );
	const count = part( `update-plugins count-${ urgent }` );
	count.append( seen, part( 'screen-reader-text', sprintf( words, urgent ) ) );
	if ( old ) {
		old.replaceWith( count );
	} else {
		link.append( ' ', count );
	}
}

function part( className: string, text = '' ): HTMLSpanElement {
	const span = document.createElement( 'span' );
	span.className = className;
	span.textContent = text;
	return span;
}
