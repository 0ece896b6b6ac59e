/** Every suite of ours that is no test runner's ends with this line, which bin/test adds up. */
export function report( name: string, passed: number, problems: string[] ): never {
	problems.forEach( ( problem ) => process.stdout.write( `${ name }: ${ problem }\n` ) );
	process.stdout.write( `${ name }: ${ passed } passed, ${ problems.length } failed\n` );
	process.exit( problems.length > 0 ? 1 : 0 );
}
