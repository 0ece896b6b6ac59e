import { __, sprintf } from '@wordpress/i18n';
import type { Score } from '../api/types.gen';

const RADIUS = 26;
const LENGTH = 2 * Math.PI * RADIUS;

/** The score in words: a number, a band, or why there is none. */
export function scoreWords( { value, low, high }: Score ): string {
	if ( value === null ) {
		return __( 'Too little could be checked for a number.', 'store-posture' );
	}
	if ( low !== null && high !== null && low !== high ) {
		/* translators: 1: lower end, 2: upper end of the score */
		return sprintf( __( 'Between %1$d and %2$d of 100', 'store-posture' ), low, high );
	}
	/* translators: %d: the score */
	return sprintf( __( '%d of 100', 'store-posture' ), value );
}

/** How much of the checklist was judged, for where no number is shown beside it. */
export function coverageWords( { judged, total, coverage }: Score ): string {
	return sprintf(
		/* translators: 1: number judged, 2: number of all checks, 3: percent */
		__( '%1$d of %2$d things checked (%3$d %% by weight).', 'store-posture' ),
		judged,
		total,
		Math.round( coverage * 100 )
	);
}

/** A small ring; its text says the same. */
export function ScoreRing( { score }: { score: Score } ) {
	const { value, low, high, parts } = score;
	const hatched = value === null ? 0 : Math.min( value, parts.handled );
	const isBand = low !== null && high !== null && low !== high;
	const number = isBand ? `${ low }–${ high }` : `${ value }`;
	return (
		<svg
			className="sp-ring"
			viewBox="0 0 64 64"
			width="64"
			height="64"
			role="img"
			aria-label={ scoreWords( score ) }
		>
			<circle className="sp-ring__track" cx="32" cy="32" r={ RADIUS } />
			{ value !== null && (
				<circle
					className="sp-ring__value"
					cx="32"
					cy="32"
					r={ RADIUS }
					strokeDasharray={ `${ ( LENGTH * value ) / 100 } ${ LENGTH }` }
					transform="rotate(-90 32 32)"
				/>
			) }
			{ value !== null && hatched > 0 && (
				<>
					<pattern
						id="sp-hatch"
						width="4"
						height="4"
						patternUnits="userSpaceOnUse"
						patternTransform="rotate(45)"
					>
						<rect className="sp-ring__hatch" width="2" height="4" />
					</pattern>
					<circle
						className="sp-ring__handled"
						cx="32"
						cy="32"
						r={ RADIUS }
						stroke="url(#sp-hatch)"
						strokeDasharray={ `${ ( LENGTH * hatched ) / 100 } ${ LENGTH }` }
						transform={ `rotate(${ -90 + 3.6 * ( value - hatched ) } 32 32)` }
					/>
				</>
			) }
			<text
				className={ isBand ? 'is-band' : undefined }
				x="32"
				y="32"
				textAnchor="middle"
				dominantBaseline="central"
			>
				{ value === null ? '?' : number }
			</text>
		</svg>
	);
}
