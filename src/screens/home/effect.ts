/** What putting a thing right changes about the score, in words. Never "+0". */
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Score } from '../../api/types.gen';

export type Explained = Score[ 'explained' ][ number ];

export function effectWords( row: Explained | undefined ): string {
	switch ( row?.effect ) {
		case 'gains':
			return sprintf(
				/* translators: %d: points of 100 */
				_n( 'Adds %d point once fixed', 'Adds %d points once fixed', row.gain, 'store-posture' ),
				row.gain
			);
		case 'lifts_cap':
			return row.gain === 0
				? __( 'Lifts the cap', 'store-posture' )
				: sprintf(
						/* translators: %d: points of 100 */
						_n( 'Lifts the cap: %d point', 'Lifts the cap: %d points', row.gain, 'store-posture' ),
						row.gain
					);
		case 'held':
			return __( 'No change of the score until the urgent problems are fixed', 'store-posture' );
		case 'under_one':
			return __( 'Adds less than one point', 'store-posture' );
		default:
			return '';
	}
}
