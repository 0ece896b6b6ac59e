import { Button } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Finding } from '../../api/types.gen';
import type { Decision } from '../../components/words';
import { DecideForm } from './decide-form';

type Kind = Exclude< Decision[ 'state' ], 'planned' >;

const KINDS: Kind[] = [ 'accepted', 'handled_elsewhere', 'false_positive' ];

/** Ways to close a finding without putting it right; the site says which of them it takes. */
export function Decide( { finding }: { finding: Finding } ) {
	const [ open, setOpen ] = useState< Kind | null >( null );
	const button = useRef< HTMLButtonElement >( null );
	const kinds = KINDS.filter( ( kind ) => finding.may.includes( kind ) );
	if ( kinds.length === 0 ) {
		return null;
	}
	return (
		<section>
			<div className="sp-actions" role="group" aria-label={ __( 'Not putting it right now', 'store-posture' ) }>
				{ kinds.map( ( kind ) => (
					<Button
						key={ kind }
						ref={ kind === open ? button : undefined }
						__next40pxDefaultSize
						variant="tertiary"
						aria-expanded={ open === kind }
						onClick={ () => setOpen( open === kind ? null : kind ) }
					>
						{ buttonWord( kind ) }
					</Button>
				) ) }
			</div>
			{ open !== null && (
				<DecideForm
					key={ open }
					finding={ finding }
					kind={ open }
					onCancel={ () => {
						// The form takes the focus with it.
						button.current?.focus();
						setOpen( null );
					} }
					onDone={ () => setOpen( null ) }
				/>
			) }
		</section>
	);
}

function buttonWord( kind: Kind ): string {
	switch ( kind ) {
		case 'accepted':
			return __( 'Live with it until …', 'store-posture' );
		case 'handled_elsewhere':
			return __( 'Handled by somebody else', 'store-posture' );
		case 'false_positive':
			return __( 'This is not a problem here', 'store-posture' );
	}
}
