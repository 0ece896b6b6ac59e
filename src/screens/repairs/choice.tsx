import { CheckboxControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { Fix } from '../../api/types.gen';
import { Diff } from '../../components/diff';
import { ErrorNotice } from '../../components/error-notice';
import { store } from '../../data';
import { Receipt } from '../receipts/receipt';

/** How far one repair has come: a number is that of its receipt. */
export type Progress = 'busy' | 'failed' | number;

interface Props {
	fix: Fix;
	isChosen: boolean;
	isLocked: boolean;
	progress: Progress | undefined;
	onChoose: ( now: boolean ) => void;
}

/** One repair that can be chosen: what it would change, then what came of it. */
export function Choice( { fix: { id, title }, isChosen, isLocked, progress, onChoose }: Props ) {
	const { preview, error, receipt } = useSelect(
		( select ) => {
			const s = select( store );
			return {
				preview: s.getFixPreview( id ),
				error: s.getFixError( id ),
				receipt: typeof progress === 'number' ? s.getReceipt( progress ) : null,
			};
		},
		[ id, progress ]
	);
	return (
		<li className="sp-row">
			<div className="sp-row__text">
				{ receipt ? (
					<h3>{ title }</h3>
				) : (
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ title }
						checked={ isChosen }
						disabled={ isLocked }
						onChange={ onChoose }
					/>
				) }
				{ ! receipt && isChosen && preview && (
					<>
						{ preview.obstacle !== '' && <p>{ preview.obstacle }</p> }
						<Diff changes={ preview.changes } />
						<ul>
							{ preview.effects.map( ( effect ) => (
								<li key={ effect }>{ effect }</li>
							) ) }
						</ul>
					</>
				) }
				{ progress === 'busy' && <p>{ __( 'Changing it, and looking at the site', 'store-posture' ) }</p> }
				<ErrorNotice error={ error } />
				{ receipt && <Receipt receipt={ receipt } /> }
			</div>
		</li>
	);
}
