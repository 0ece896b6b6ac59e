import { __, _n, sprintf } from '@wordpress/i18n';
import { moment } from '../../components/dates';
import { ClassLabel } from './class-label';
import { Seen } from './seen';
import { codeWord, guardWord, kindWord, numberWord, type Result, type Surface } from './words';

/** One thing that answers, or would: what it came to, who answers there, and what was seen. */
export function SurfaceRow( { surface }: { surface: Surface } ) {
	const { seen, results, shield, held_back: heldBack } = surface;
	const reasons = new Set(
		unseenFrom( results )
			.map( ( { reason } ) => reason )
			.filter( Boolean )
	);
	return (
		<li className="sp-row sp-surface">
			<div className="sp-row__badge">
				<ClassLabel name={ surface.class } />
			</div>
			<div className="sp-row__text">
				<code dir="ltr">{ `${ surface.method } ${ surface.name }` }</code>
				<p className="sp-row__about">{ about( surface ) }</p>
				{ shield !== null && <p>{ shieldWords( shield ) }</p> }
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

/** Where the same asker saw it from another place, nothing is missing. */
function unseenFrom( results: Result[] ): Result[] {
	return results.filter(
		( { class: now, asker } ) =>
			now !== 'unseen' || ! results.some( ( other ) => other.asker === asker && other.class !== 'unseen' )
	);
}

/** Closed by us, and perhaps by now by whoever should have. */
function shieldWords( { stopped, behind, behind_at: at }: NonNullable< Surface[ 'shield' ] > ): string {
	const refused = sprintf(
		/* translators: %s: number of times */
		_n( 'Refused %s time so far.', 'Refused %s times so far.', stopped, 'store-posture' ),
		numberWord( stopped )
	);
	return [ __( 'We refuse strangers here.', 'store-posture' ), behindWords( behind, at ), refused ].join( ' ' );
}

function behindWords( behind: NonNullable< Surface[ 'shield' ] >[ 'behind' ], at: string | null ): string {
	if ( at === null || behind === 'unseen' ) {
		return __(
			'The code behind it is still open: update it, then undo the repair and ask again.',
			'store-posture'
		);
	}
	return behind === 'open'
		? sprintf(
				/* translators: %s: date and time */
				__(
					'Asked without that on %s, the code behind it still gave data away: update it. We ask again after each update.',
					'store-posture'
				),
				moment( at )
			)
		: sprintf(
				/* translators: %s: date and time */
				__(
					'Asked without that on %s, the code behind it refused strangers by itself: the repair can be undone.',
					'store-posture'
				),
				moment( at )
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
