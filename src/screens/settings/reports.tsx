import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Error as ApiError } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { store, type Edition, type ExportFormat } from '../../data';
import { download } from './download';

/** The report as a file: to keep, to print, to send on. */
export function Reports() {
	const { readExport } = useDispatch( store );
	const [ busy, setBusy ] = useState( '' );
	const [ error, setError ] = useState< ApiError | null >( null );
	const save = async ( name: string, format: ExportFormat, edition: Edition ) => {
		setBusy( name );
		setError( null );
		const file = await readExport( format, edition );
		setBusy( '' );
		if ( file instanceof Blob ) {
			download( name, file );
			speak( __( 'Saved', 'store-posture' ) );
		} else {
			setError( file );
		}
	};
	const files: [ string, string, ExportFormat, Edition ][] = [
		[ __( 'Page for the owner, without details', 'store-posture' ), 'store-report.html', 'html', 'client' ],
		[
			__( 'Page for the developer, with all details', 'store-posture' ),
			'store-report-technical.html',
			'html',
			'technical',
		],
		[ __( 'Table', 'store-posture' ), 'store-report.csv', 'csv', 'technical' ],
		[ __( 'All data', 'store-posture' ), 'store-report.json', 'json', 'technical' ],
	];
	return (
		<section className="sp-card">
			<h2>{ __( 'Save the report', 'store-posture' ) }</h2>
			<p>
				{ __(
					'The page without details can be mailed. The others say where the shop is weak: give them only to those who mend it.',
					'store-posture'
				) }
			</p>
			<div className="sp-actions">
				{ files.map( ( [ label, name, format, edition ] ) => (
					<Button
						key={ name }
						__next40pxDefaultSize
						variant="secondary"
						isBusy={ busy === name }
						disabled={ busy !== '' }
						accessibleWhenDisabled
						onClick={ () => void save( name, format, edition ) }
					>
						{ label }
					</Button>
				) ) }
			</div>
			<ErrorNotice error={ error } />
		</section>
	);
}
