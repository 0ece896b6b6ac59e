import { CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { StrangerPlan } from '../../api/types.gen';
import { kindWord, numberWord } from './words';

type Planned = StrangerPlan[ 'surfaces' ][ number ];

interface Props {
	surfaces: Planned[];
	letIn: string[];
	onChange: ( letIn: string[] ) => void;
}

/** What is not asked, each under its reason. What only a rule of ours holds back can be let in. */
export function HeldBack( { surfaces, letIn, onChange }: Props ) {
	const reasons = [ ...new Set( surfaces.map( ( { held_back: reason } ) => reason ) ) ];
	const toggle = ( id: string, isIn: boolean ) =>
		onChange( isIn ? [ ...letIn, id ] : letIn.filter( ( one ) => one !== id ) );
	return (
		<details className="sp-fold" open>
			<summary>
				{ sprintf(
					/* translators: %s: number of things */
					__( 'What is held back (%s)', 'store-posture' ),
					numberWord( surfaces.length )
				) }
			</summary>
			{ surfaces.some( ( { may_let_in: may } ) => may ) && (
				<p>
					{ __(
						'A plugin may do something when it is asked. Tick only what you know to be harmless.',
						'store-posture'
					) }
				</p>
			) }
			{ reasons.map( ( reason ) => (
				<section key={ reason }>
					<h3>{ reason }</h3>
					<ul className="sp-rows">
						{ surfaces
							.filter( ( { held_back: own } ) => own === reason )
							.map( ( surface ) => (
								<li key={ surface.id } className="sp-row sp-surface">
									<div className="sp-row__text">
										<code dir="ltr">{ surface.name }</code>
										<p className="sp-row__about">
											{ `${ surface.owner_name } · ${ kindWord( surface.kind ) }` }
										</p>
										{ surface.may_let_in && (
											<CheckboxControl
												__nextHasNoMarginBottom
												label={ __( 'Ask this one nevertheless', 'store-posture' ) }
												aria-label={ sprintf(
													/* translators: %s: name of what is asked */
													__( 'Ask this one nevertheless: %s', 'store-posture' ),
													surface.name
												) }
												checked={ letIn.includes( surface.id ) }
												onChange={ ( isIn ) => toggle( surface.id, isIn ) }
											/>
										) }
									</div>
								</li>
							) ) }
					</ul>
				</section>
			) ) }
		</details>
	);
}
