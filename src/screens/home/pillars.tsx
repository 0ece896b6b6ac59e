import { __, _n, sprintf } from '@wordpress/i18n';
import type { Score } from '../../api/types.gen';
import { parts } from '../../components/parts';
import { SummaryList } from '../../components/summary-list';
import { href } from '../../route';

type PillarScore = Score[ 'pillars' ][ number ];

/** The six pillars as "n to do", each leading to its part of To do. */
export function Pillars( { pillars }: { pillars: PillarScore[] } ) {
	const { SectionHeader } = parts();
	return (
		<section>
			<SectionHeader title={ __( 'The six parts of the checklist', 'store-posture' ) } />
			<SummaryList
				label={ __( 'Things to do in each part', 'store-posture' ) }
				items={ pillars.map( ( pillar ) => ( {
					label: pillar.title,
					value: words( pillar ),
					href: href( {
						tab: 'to-do',
						filters: { pillar: pillar.pillar },
					} ),
				} ) ) }
			/>
		</section>
	);
}

function words( { to_do: toDo, open_answers: open }: PillarScore ): string {
	/* translators: %d: number of things */
	const things = sprintf( _n( '%d to do', '%d to do', toDo, 'store-posture' ), toDo );
	if ( open === 0 ) {
		return toDo === 0 ? __( 'Nothing to do', 'store-posture' ) : things;
	}
	/* translators: %d: number of questions */
	const questions = sprintf( _n( '%d question', '%d questions', open, 'store-posture' ), open );
	return toDo === 0 ? questions : `${ things }, ${ questions }`;
}
