import type { Check as CompiledCheck } from '../api/types.gen';
import { toJson } from './build';
import type { Check } from './check';
import { isNode, type Node, type NodePart } from './expression';

type Pillar = CompiledCheck[ 'pillar' ];

/** Which pillar an area (a folder under src/checks) belongs to. */
export const PILLARS: { [ area: string ]: Pillar } = {
	transport: 'take-security-seriously',
	accounts: 'take-security-seriously',
	software: 'take-security-seriously',
	files: 'take-security-seriously',
	configuration: 'take-security-seriously',
	exposure: 'take-security-seriously',
	store: 'take-security-seriously',
	monitoring: 'take-security-seriously',
	payments: 'liability',
	privacy: 'liability',
	response: 'respond',
	listening: 'listen',
	'business-risk': 'business-risk',
	help: 'ask-a-professional',
};

/** The JSON of a check, as build/checks.json holds it. */
export function compileCheck( id: string, check: Check ): CompiledCheck {
	const area = id.split( '/' )[ 0 ] ?? '';
	const pillar = PILLARS[ area ];
	if ( ! pillar ) {
		throw new Error( `${ id }: src/checks/${ area } is no area. Areas: ${ Object.keys( PILLARS ).join( ', ' ) }.` );
	}
	const json = ( node: Node | undefined ) => ( node ? ( node as unknown as unknown[] ) : null );
	const applies = check.applies && toJson( check.applies );
	const problem = check.problem && toJson( check.problem );
	const shown = check.show.map( ( row ) => toJson( row.value ) );
	const steps = check.steps.map( ( step ) => ( typeof step === 'string' ? { text: step } : step ) );
	const contradicts = ( check.contradicts ?? [] ).map( ( row ) => ( { ...row, when: toJson( row.when ) } ) );
	const nodes = [ applies, problem, ...shown, ...steps.map( ( { when } ) => when && toJson( when ) ), ...contradicts.map( ( { when } ) => when ) ];
	const names = ( root: string ) =>
		[ ...new Set( nodes.flatMap( ( node ) => ( node ? namesUnder( root, node ) : [] ) ) ) ].sort();
	return {
		id,
		area,
		pillar,
		severity: check.severity,
		catalogue_id: check.catalogue_id ?? '',
		applies: json( applies ),
		does_not_apply: check.does_not_apply ?? '',
		problem: json( problem ),
		show: check.show.map( ( { label, as }, i ) => ( { label, value: json( shown[ i ] ) ?? [], as } ) ),
		title: check.title,
		why: check.why,
		steps: steps.map( ( { text, when, snippet } ) => ( {
			text,
			when: json( when && toJson( when ) ),
			snippet: snippet ?? '',
		} ) ),
		who: check.who,
		minutes: check.minutes,
		setting: check.setting ?? '',
		references: check.references ?? [],
		fix: check.fix ?? '',
		proves: check.proves ?? '',
		distorts: check.distorts ?? false,
		contradicts: contradicts.map( ( { question, answers, when } ) => ( { question, answers, when: json( when ) ?? [] } ) ),
		facts: names( 'facts' ),
		answers: names( 'answers' ),
		data: names( 'data' ),
	};
}

function namesUnder( root: string, node: NodePart ): string[] {
	if ( ! isNode( node ) ) {
		return [];
	}
	const [ operator, start, name ] = node;
	const own = operator === 'get' && start === root && typeof name === 'string' ? [ name ] : [];
	return [ ...own, ...node.slice( 1 ).flatMap( ( part ) => namesUnder( root, part ?? null ) ) ];
}
