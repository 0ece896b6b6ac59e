import { __, sprintf } from '@wordpress/i18n';

export interface Change {
	place: string;
	before: string;
	after: string;
}

/**
 * What changes, side by side. Each pair is named in words, too: nothing is told by place or colour alone, and on a narrow screen
 * the sides stand one below the other.
 */
export function Diff( { changes, isDone = false }: { changes: Change[]; isDone?: boolean } ) {
	return (
		<ul className="sp-diff">
			{ changes.map( ( { place, before, after }, i ) => (
				<li key={ `${ i } ${ place }` }>
					<h3>{ place }</h3>
					<p className="screen-reader-text">{ inWords( before, after ) }</p>
					<div className="sp-diff__sides" aria-hidden="true">
						<Side
							name={ isDone ? __( 'Before', 'store-posture' ) : __( 'Now', 'store-posture' ) }
							text={ before }
							mark="−"
						/>
						<Side
							name={ isDone ? __( 'After', 'store-posture' ) : __( 'Then', 'store-posture' ) }
							text={ after }
							mark="+"
						/>
					</div>
				</li>
			) ) }
		</ul>
	);
}

function Side( { name, text, mark }: { name: string; text: string; mark: string } ) {
	return (
		<div className={ mark === '+' ? 'sp-diff__after' : 'sp-diff__before' }>
			<span className="sp-diff__name">{ name }</span>
			<pre dir="ltr">
				{ text === ''
					? __( '(nothing)', 'store-posture' )
					: text
							.split( '\n' )
							.map( ( line ) => `${ mark } ${ line }` )
							.join( '\n' ) }
			</pre>
		</div>
	);
}

function inWords( before: string, after: string ): string {
	if ( before === '' ) {
		/* translators: %s: what is put there */
		return sprintf( __( 'Added: %s', 'store-posture' ), after );
	}
	if ( after === '' ) {
		/* translators: %s: what was there */
		return sprintf( __( 'Removed: %s', 'store-posture' ), before );
	}
	/* translators: 1: what was there, 2: what is there then */
	return sprintf( __( 'Changes from %1$s to %2$s', 'store-posture' ), before, after );
}
