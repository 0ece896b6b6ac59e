import { __, sprintf } from '@wordpress/i18n';
import { moment } from '../../components/dates';
import { ClassLabel } from './class-label';
import { Seen } from './seen';
import { codeWord, guardWord, kindWord, type Surface } from './words';

/** One thing that answers, or would: what it came to, who answers there, and what was seen. */
export function SurfaceRow( { surface }: { surface: Surface } ) {
	const { seen, results, held_back: heldBack } = surface;
	const reasons = new Set( results.map( ( { reason } ) => reason ).filter( Boolean ) );
	return (
		<li className="sp-row sp-surface">
			<div className="sp-row__badge">
				<ClassLabel name={ surface.class } />
			</div>
			<div className="sp-row__text">
				<code dir="ltr">{ `${ surface.method } ${ surface.name }` }</code>
				<p className="sp-row__about">{ about( surface ) }</p>
				{ heldBack !== '' && <p className="sp-row__about">{ heldBack }</p> }
				{ [ ...reasons ].map( ( reason ) => (
					<p key={ reason } className="sp-row__about">
						{ reason }
					</p>
				) ) }
				{ seen && <Seen surface={ surface } seen={ seen } /> }
			</div>
		</li>
	);
}

/** What it is, where it stands in the code, whom it lets in, and when it was asked last. */
function about( surface: Surface ): string {
	const last = surface.results.reduce( ( newest, { at } ) => ( at > newest ? at : newest ), '' );
	return [
		kindWord( surface.kind ),
		codeWord( surface ),
		guardWord( surface.guard ),
		/* translators: %s: date and time */
		last && sprintf( __( 'asked %s', 'store-posture' ), moment( last ) ),
	]
		.filter( Boolean )
		.join( ' · ' );
}
