import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ChangeEvent } from 'react';
import type { Error as ApiError, PolicyChanges } from '../../api/types.gen';
import { Diff } from '../../components/diff';
import { ErrorNotice } from '../../components/error-notice';
import { store } from '../../data';
import { download } from './download';

/** For agencies: what many sites have in common, as one file. */
export function Policy() {
	const { readPolicy, previewPolicy, importPolicy } = useDispatch( store );
	const [ file, setFile ] = useState( '' );
	const [ told, setTold ] = useState< PolicyChanges | null >( null );
	const [ error, setError ] = useState< ApiError | null >( null );
	const [ isBusy, setIsBusy ] = useState( false );

	const ask = async ( question: Promise< PolicyChanges | ApiError > ) => {
		setIsBusy( true );
		const answer = await question;
		setIsBusy( false );
		const isTold = 'changes' in answer;
		setError( isTold ? null : answer );
		setTold( isTold ? answer : null );
		speak( isTold ? inShort( answer ) : answer.message );
	};
	const choose = async ( event: ChangeEvent< HTMLInputElement > ) => {
		const chosen = event.target.files?.[ 0 ];
		setTold( null );
		setError( null );
		if ( chosen ) {
			const text = await chosen.text();
			setFile( text );
			await ask( previewPolicy( text ) );
		}
	};
	const save = async () => {
		const answer = await readPolicy();
		if ( 'name' in answer ) {
			setError( null );
			download(
				'store-posture-policy.json',
				new Blob( [ `${ JSON.stringify( answer, null, '\t' ) }\n` ], { type: 'application/json' } )
			);
		} else {
			setError( answer );
		}
	};
	return (
		<section className="sp-card" aria-labelledby="sp-policy-heading">
			<h2 id="sp-policy-heading">{ __( 'Policy', 'store-posture' ) }</h2>
			<p>
				{ __(
					'Settings, limits, house rules and accepted risks as one file, for use on several sites. Answers and addresses are not exported.',
					'store-posture'
				) }
			</p>
			<Button variant="secondary" onClick={ () => void save() }>
				{ __( 'Export the policy', 'store-posture' ) }
			</Button>
			<div className="sp-field">
				<label htmlFor="sp-policy-file">{ __( 'Choose a policy file', 'store-posture' ) }</label>
				<input id="sp-policy-file" type="file" accept=".json,application/json" onChange={ choose } />
			</div>
			<ErrorNotice error={ error } />
			{ told && <Told told={ told } /> }
			{ told && ! told.imported && (
				<Button
					variant="primary"
					onClick={ () => void ask( importPolicy( file ) ) }
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ __( 'Import this policy', 'store-posture' ) }
				</Button>
			) }
		</section>
	);
}

function Told( { told }: { told: PolicyChanges } ) {
	return (
		<>
			<p>{ inShort( told ) }</p>
			<Diff
				isDone={ told.imported }
				changes={ told.changes.map( ( { label, before, after } ) => ( { place: label, before, after } ) ) }
			/>
			{ told.left_out.length > 0 && (
				<>
					<h3>{ __( 'Accepted risks that do not stand here', 'store-posture' ) }</h3>
					<ul>
						{ told.left_out.map( ( { check, why }, i ) => (
							<li key={ `${ i } ${ check }` }>
								<code>{ check }</code> { why }
							</li>
						) ) }
					</ul>
				</>
			) }
			{ told.ignored.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: places in a file */
						__( 'Not known to this version: %s', 'store-posture' ),
						told.ignored.join( ', ' )
					) }
				</p>
			) }
		</>
	);
}

function inShort( { name, imported, changes }: PolicyChanges ): string {
	if ( imported ) {
		/* translators: %s: name of a policy */
		return sprintf( __( 'The policy "%s" is in force.', 'store-posture' ), name );
	}
	return changes.length === 0
		? /* translators: %s: name of a policy */
			sprintf( __( 'The policy "%s" changes nothing here.', 'store-posture' ), name )
		: /* translators: %s: name of a policy */
			sprintf( __( 'What the policy "%s" changes:', 'store-posture' ), name );
}
