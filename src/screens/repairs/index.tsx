import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Fix } from '../../api/types.gen';
import { BackLink } from '../../components/back-link';
import { Page } from '../../components/page';
import { store } from '../../data';
import { href } from '../../route';
import { FixDialog } from '../finding/fix-dialog';
import { Loading } from '../loading';
import { Chooser } from './chooser';

/** Several repairs in one go. What cannot be undone is never among them. */
export function Repairs( { takesFocus }: { takesFocus: boolean } ) {
	const { refreshFixes } = useDispatch( store );
	const { fixes, error } = useSelect(
		( select ) => ( { fixes: select( store ).getFixes(), error: select( store ).getFixesError() } ),
		[]
	);
	const back = <BackLink href={ href( { tab: 'to-do' } ) }>{ __( 'To do', 'store-posture' ) }</BackLink>;
	return (
		<Page title={ __( 'Repair several at once', 'store-posture' ) } above={ back } takesFocus={ takesFocus }>
			{ fixes ? (
				<>
					<Chooser fixes={ fixes.filter( isForMany ) } />
					<OneByOne fixes={ fixes.filter( ( fix ) => fix.needed && ! isForMany( fix ) ) } />
				</>
			) : (
				<Loading error={ error } onRetry={ () => void refreshFixes() } />
			) }
		</Page>
	);
}

const isForMany = ( { kind, needed, obstacle }: Fix ) => kind === 'reversible' && needed && obstacle === '';

/** Repairs that want a look of their own, each with the page where it is made. */
function OneByOne( { fixes }: { fixes: Fix[] } ) {
	const [ open, setOpen ] = useState( '' );
	if ( fixes.length === 0 ) {
		return null;
	}
	return (
		<section className="sp-card">
			<h2>{ __( 'One by one', 'store-posture' ) }</h2>
			<ul className="sp-rows">
				{ fixes.map( ( { id, title, checks, kind, obstacle } ) => (
					<li key={ id } className="sp-row">
						<div className="sp-row__text">
							{ checks[ 0 ] ? <a href={ href( { check: checks[ 0 ] } ) }>{ title }</a> : title }
							<p className="sp-row__about">
								{ obstacle ||
									( kind === 'final' &&
										__(
											'This cannot be undone, so it is asked for on its own.',
											'store-posture'
										) ) }
							</p>
							{ ! checks[ 0 ] && (
								<Button
									__next40pxDefaultSize
									variant="secondary"
									aria-haspopup="dialog"
									onClick={ () => setOpen( id ) }
								>
									{ __( 'See what would change', 'store-posture' ) }
								</Button>
							) }
						</div>
					</li>
				) ) }
			</ul>
			{ open !== '' && <FixDialog id={ open } onDone={ () => undefined } onClose={ () => setOpen( '' ) } /> }
		</section>
	);
}
