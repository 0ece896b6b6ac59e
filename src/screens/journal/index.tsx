import { Button, Notice } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Journal } from '../../api/types.gen';
import { BackLink } from '../../components/back-link';
import { moment } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { Page } from '../../components/page';
import { store } from '../../data';
import { href } from '../../route';
import { Loading } from '../loading';

const YEAR = 365;

/** Who did what, newest first, and whether the entries still fit together. */
export function JournalScreen( { takesFocus }: { takesFocus: boolean } ) {
	const { refreshJournal, loadOlder } = useDispatch( store );
	const { journal, error } = useSelect( ( select ) => {
		const s = select( store );
		return { journal: s.getJournal(), error: s.getJournalError() };
	}, [] );
	// What was done on other screens meanwhile stands here too.
	useEffect( () => {
		void refreshJournal();
	}, [ refreshJournal ] );
	const back = <BackLink href={ href( { tab: 'settings' } ) }>{ __( 'Settings', 'store-posture' ) }</BackLink>;
	const next = journal?.next ?? null;
	return (
		<Page title={ __( 'Journal', 'store-posture' ) } above={ back } takesFocus={ takesFocus }>
			{ ! journal && <Loading error={ error } onRetry={ () => void refreshJournal() } /> }
			{ journal && (
				<>
					<Chain journal={ journal } />
					<Entries entries={ journal.entries } />
					<ErrorNotice error={ error } />
					{ next !== null && (
						<Button __next40pxDefaultSize variant="secondary" onClick={ () => void loadOlder( next ) }>
							{ __( 'Older entries', 'store-posture' ) }
						</Button>
					) }
				</>
			) }
		</Page>
	);
}

function Chain( { journal: { checked, broken_at: brokenAt, kept_days: days } }: { journal: Journal } ) {
	const years = Math.round( days / YEAR );
	return (
		<>
			<p>
				{ __(
					'Each entry carries a check sum of the one before, which shows later changes.',
					'store-posture'
				) }{ ' ' }
				{ sprintf(
					/* translators: %d: years */
					_n( 'Entries are kept for %d year.', 'Entries are kept for %d years.', years, 'store-posture' ),
					years
				) }
			</p>
			{ brokenAt === null ? (
				<p className="sp-count">
					{ sprintf(
						/* translators: %d: number of entries */
						_n( '%d entry, and it fits.', '%d entries, and all fit together.', checked, 'store-posture' ),
						checked
					) }
				</p>
			) : (
				<Notice className="sp-notice" status="warning" isDismissible={ false }>
					<p>
						{ sprintf(
							/* translators: %d: number of an entry */
							__(
								'From entry %d on the entries do not fit together: something was changed or removed later.',
								'store-posture'
							),
							brokenAt
						) }
					</p>
				</Notice>
			) }
		</>
	);
}

function Entries( { entries }: { entries: Journal[ 'entries' ] } ) {
	if ( entries.length === 0 ) {
		return <p>{ __( 'Nothing was done yet.', 'store-posture' ) }</p>;
	}
	return (
		<section className="sp-card">
			<ol className="sp-rows">
				{ entries.map( ( entry ) => (
					<li key={ entry.seq } className="sp-row">
						<div className="sp-row__badge">
							<span className="sp-row__about">
								{
									/* translators: %d: number of an entry */
									sprintf( __( 'No. %d', 'store-posture' ), entry.seq )
								}
							</span>
						</div>
						<div className="sp-row__text">
							<strong>{ [ entry.words, entry.subject ].filter( Boolean ).join( ': ' ) }</strong>
							<p className="sp-row__about">
								{ [ moment( entry.at ), entry.by || __( 'this plugin', 'store-posture' ) ].join(
									', '
								) }
							</p>
							{ entry.details.length > 0 && (
								<p className="sp-row__about">
									{ entry.details
										.map( ( { label, value } ) => `${ label }: ${ value }` )
										.join( ' · ' ) }
								</p>
							) }
						</div>
					</li>
				) ) }
			</ol>
		</section>
	);
}
