import { __, _n, sprintf } from '@wordpress/i18n';
import type { Stranger } from '../../api/types.gen';
import { parts } from '../../components/parts';
import { href, navigate, type SurfaceFilters } from '../../route';
import { useSpokenAfterChange } from '../spoken-after-change';
import { byOwner, isOpen, matches, type OwnerGroup } from './select';
import { SurfaceFilterBar } from './surface-filters';
import { SurfaceRow } from './surface-row';
import { CLASSES, classWord, numberWord, type Surface } from './words';

interface Props {
	surfaces: Stranger[ 'surfaces' ];
	filters: SurfaceFilters;
	/** The list then grows by itself. */
	isRunning: boolean;
}

/** Everything that answers to strangers, by who registered it. The filters stand in the address. */
export function Surfaces( { surfaces, filters, isRunning }: Props ) {
	const found = surfaces.filter( ( surface ) => matches( surface, filters ) );
	const isFiltered = Object.keys( filters ).length > 0;
	const count = sprintf(
		/* translators: 1: number of places to look at, 2: number of places */
		_n( '%1$s to look at of %2$s place', '%1$s to look at of %2$s places', found.length, 'store-posture' ),
		numberWord( found.filter( isOpen ).length ),
		numberWord( found.length )
	);
	useSpokenAfterChange( count, isRunning );
	return (
		<>
			<SurfaceFilterBar
				surfaces={ surfaces }
				filters={ filters }
				onChange={ ( changed ) =>
					navigate( href( { tab: 'customer-data', surfaces: changed } ), { replace: true } )
				}
			/>
			<p className="sp-count">{ count }</p>
			{ found.length === 0 && <p>{ __( 'Nothing fits these filters.', 'store-posture' ) }</p> }
			{ byOwner( found ).map( ( group ) => (
				<Group key={ group.owner } group={ group } isUnfolded={ isFiltered } />
			) ) }
		</>
	);
}

/** One who registered something. With nothing to look at it is folded under its name. */
function Group( { group: { name, open, settled }, isUnfolded }: { group: OwnerGroup; isUnfolded: boolean } ) {
	const { SectionHeader, Pill } = parts();
	if ( open.length === 0 ) {
		return (
			<details className="sp-card sp-fold" open={ isUnfolded }>
				<summary>
					<h2>{ name }</h2> <span className="sp-count">{ summary( settled ) }</span>
				</summary>
				<Rows surfaces={ settled } />
			</details>
		);
	}
	return (
		<section className="sp-card">
			<SectionHeader title={ name }>
				<Pill>{ open.length }</Pill>
			</SectionHeader>
			<Rows surfaces={ open } />
			{ settled.length > 0 && (
				<details className="sp-settled">
					<summary>{ summary( settled ) }</summary>
					<Rows surfaces={ settled } />
				</details>
			) }
		</section>
	);
}

function Rows( { surfaces }: { surfaces: Surface[] } ) {
	return (
		<ul className="sp-rows">
			{ surfaces.map( ( surface ) => (
				<SurfaceRow key={ surface.id } surface={ surface } />
			) ) }
		</ul>
	);
}

/** How many of which class, such as: Closed to strangers: 12 · Public on purpose: 3. */
function summary( surfaces: Surface[] ): string {
	return CLASSES.map( ( name ) => [ name, surfaces.filter( ( one ) => one.class === name ).length ] as const )
		.filter( ( [ , count ] ) => count > 0 )
		.map( ( [ name, count ] ) => `${ classWord( name ) }: ${ numberWord( count ) }` )
		.join( ' · ' );
}
