/**
 * Version numbers. PHP's version_compare() has many special cases; these rules
 * are few, and the same in includes/Judge/Version.php.
 */

const STAGES = [ 'dev', 'alpha', 'beta', 'rc' ];
const RELEASE = STAGES.length;
const PATTERN =
	/^v?(\d{1,9}(?:\.\d{1,9}){0,5})(?:[-.+]?(dev|alpha|beta|rc|a|b)[-.]?(\d{0,9}))?$/i;

interface Version {
	numbers: number[];
	stage: number;
	step: number;
}

/** Null when the text is no version of the known form; never a guess. */
export function parseVersion( text: string ): Version | null {
	const match = PATTERN.exec( text );
	if ( ! match || match[ 1 ] === undefined ) {
		return null;
	}
	const word = ( match[ 2 ] ?? '' ).toLowerCase();
	const stage =
		{ '': RELEASE, a: 1, b: 2 }[ word ] ?? STAGES.indexOf( word );
	return {
		numbers: match[ 1 ].split( '.' ).map( Number ),
		stage,
		step: Number( match[ 3 ] || 0 ),
	};
}

/** Below, at or above zero. A pre-release sorts before its release; 1.2 equals 1.2.0. */
export function compareVersions( a: Version, b: Version ): number {
	const length = Math.max( a.numbers.length, b.numbers.length );
	for ( let i = 0; i < length; i++ ) {
		const difference = ( a.numbers[ i ] ?? 0 ) - ( b.numbers[ i ] ?? 0 );
		if ( difference !== 0 ) {
			return difference;
		}
	}
	return a.stage - b.stage || a.step - b.step;
}

/** True when version is of the branch that `branch` names: 10.4.2 is of 10.4. */
export function isOfBranch( version: Version, branch: Version ): boolean {
	return branch.numbers.every(
		( number, i ) => ( version.numbers[ i ] ?? 0 ) === number
	);
}
