import { Button, Notice } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { Report } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { store } from '../../data';
import { environment } from '../../environment';

/** A site whose address changed is silent until somebody says whether it moved or was copied. That can be taken back. */
export function WhichSite( { standing }: { standing: Report[ 'site' ][ 'standing' ] } ) {
	const { changeSettings, refreshReport } = useDispatch( store );
	const { isSaving, error } = useSelect( ( select ) => {
		const s = select( store );
		return { isSaving: s.isSavingSettings(), error: s.getSettingsError() };
	}, [] );
	if ( standing === 'live' ) {
		return null;
	}
	const decide = async ( is: 'live' | 'copy' ) => {
		if ( await changeSettings( { standing: is } ) ) {
			await refreshReport();
		}
	};
	return (
		<Notice className="sp-notice" status={ standing === 'copy' ? 'info' : 'warning' } isDismissible={ false }>
			<p>
				{ standing === 'copy'
					? __( 'This is a copy. It sends no mail and checks nothing by itself.', 'store-posture' )
					: __(
							'The address of this site has changed. Is it the live shop, or a copy? Until you say, it sends no mail, checks nothing by itself, and uses no earlier answers.',
							'store-posture'
						) }
			</p>
			{ environment().mayManage ? (
				<div className="sp-actions">
					<Button
						variant="secondary"
						size="compact"
						disabled={ isSaving }
						onClick={ () => void decide( 'live' ) }
					>
						{ __( 'This is the live shop now', 'store-posture' ) }
					</Button>
					{ standing === 'undecided' && (
						<Button
							variant="secondary"
							size="compact"
							disabled={ isSaving }
							onClick={ () => void decide( 'copy' ) }
						>
							{ __( 'This is a copy', 'store-posture' ) }
						</Button>
					) }
				</div>
			) : (
				<p>{ __( 'An administrator can say which it is.', 'store-posture' ) }</p>
			) }
			<ErrorNotice error={ error } />
		</Notice>
	);
}
