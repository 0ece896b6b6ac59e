import { __, sprintf } from '@wordpress/i18n';
import { day, moment } from '../../components/dates';
import { Snippet } from '../../components/snippet';
import { seenFromWord } from '../../components/words';
import { authorText } from './author-text';
import {
	askerWord,
	capital,
	classWord,
	codeWord,
	peopleWord,
	reachWord,
	whereWord,
	type Result,
	type Surface,
} from './words';

interface Props {
	surface: Surface;
	seen: NonNullable< Surface[ 'seen' ] >;
}

/** A finding: whose data the answer held, how to see it again, and what its author should hear. */
export function Seen( { surface, seen }: Props ) {
	const isLeak = surface.class === 'proven' || surface.class === 'likely';
	const rows: [ string, string ][] = [
		[ __( 'Kinds of data', 'store-posture' ), capital( seen.kinds.join( ', ' ) ) ],
		[ __( 'People whose data we saw', 'store-posture' ), seen.people > 0 ? peopleWord( seen.people ) : '' ],
		[ __( 'Within reach by counting on', 'store-posture' ), seen.reach ? reachWord( seen.reach ) : '' ],
		[ __( 'Where', 'store-posture' ), capital( whereWord( seen.where ) ) ],
		[ __( 'Since', 'store-posture' ), day( seen.since ) ],
		[ __( 'In the code', 'store-posture' ), codeWord( surface ) ],
	];
	return (
		<details className="sp-fold" open={ surface.class === 'proven' }>
			<summary>
				{ __( 'What we saw', 'store-posture' ) }
				<span className="screen-reader-text">{ `: ${ surface.name }` }</span>
			</summary>
			<dl className="sp-evidence">
				{ rows
					.filter( ( [ , value ] ) => value !== '' )
					.map( ( [ label, value ] ) => (
						<div key={ label }>
							<dt>{ label }</dt>
							<dd>{ value }</dd>
						</div>
					) ) }
				<div>
					<dt>{ __( 'One value, masked', 'store-posture' ) }</dt>
					<dd>
						<code dir="ltr">{ seen.sample }</code>
					</dd>
				</div>
				<div>
					<dt>{ __( 'What was asked', 'store-posture' ) }</dt>
					<dd>
						<code dir="ltr">{ seen.request }</code>
					</dd>
				</div>
				<div>
					<dt>{ __( 'Who asked, and what came back', 'store-posture' ) }</dt>
					<dd>
						<ul>
							{ surface.results.map( ( result ) => (
								<li key={ `${ result.vantage } ${ result.asker }` }>{ resultWords( result ) }</li>
							) ) }
						</ul>
					</dd>
				</div>
			</dl>
			{ disagree( surface ) && (
				<p>
					{ __(
						'Not every way of asking showed it. A cache or a firewall in front of the shop may be why: ask again from where it was seen.',
						'store-posture'
					) }
				</p>
			) }
			<p>{ __( 'To see it again, from a command line:', 'store-posture' ) }</p>
			{ /\{[a-z_]+\}/.test( seen.curl ) && (
				<p className="sp-row__about">
					{ __(
						'Put a value of your own test data where one stands in braces. No customer’s value is kept here.',
						'store-posture'
					) }
				</p>
			) }
			<Snippet text={ seen.curl } label={ __( 'Command to copy', 'store-posture' ) } />
			{ isLeak && <ForTheAuthor surface={ surface } seen={ seen } /> }
		</details>
	);
}

function ForTheAuthor( { surface, seen }: Props ) {
	return (
		<>
			<h3>{ __( 'Tell the author of the plugin', 'store-posture' ) }</h3>
			<p>
				{ __(
					'Send this to the author’s contact for security, not to a public forum. Others would read there how to do it.',
					'store-posture'
				) }
			</p>
			<Snippet text={ authorText( surface, seen ) } label={ __( 'Message to the author', 'store-posture' ) } />
		</>
	);
}

/** The same asker was answered otherwise elsewhere. */
function disagree( { class: now, results }: Surface ): boolean {
	const of = results.filter( ( result ) => result.class === now );
	return of.some( ( { asker, vantage } ) =>
		results.some( ( other ) => other.asker === asker && other.vantage !== vantage && other.class !== now )
	);
}

function resultWords( { asker, vantage, class: now, at, since, before }: Result ): string {
	const earlier = before !== '' && before !== now ? asClass( before ) : '';
	return [
		[ capital( askerWord( asker ) ), seenFromWord( vantage ), moment( at ) ].filter( Boolean ).join( ', ' ),
		/* translators: 1: what was seen, 2: date */
		sprintf( __( '%1$s, since %2$s', 'store-posture' ), classWord( now ), day( since ) ),
		/* translators: %s: what was seen before */
		earlier && sprintf( __( 'before: %s', 'store-posture' ), earlier ),
	]
		.filter( Boolean )
		.join( ' · ' );
}

const asClass = ( name: string ) => {
	const known = ( [ 'proven', 'likely', 'errored', 'unseen', 'open_by_design', 'quiet', 'guarded' ] as const ).find(
		( one ) => one === name
	);
	return known ? classWord( known ) : '';
};
