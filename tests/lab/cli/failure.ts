/**
 * What bin/start's exit code says. Documented in tests/lab/README.md; bin/start itself uses 3, 5 and 8 before Node runs.
 */
export const EXIT = {
	unexpected: 1,
	usage: 2,
	node: 3,
	port_taken: 4,
	no_network: 5,
	broken_download: 6,
	not_a_copy: 7,
	lab_install: 8,
	build: 9,
	site_in_use: 10,
} as const;

export type ExitCode = ( typeof EXIT )[ keyof typeof EXIT ];

/**
 * A failure that one line explains. Everything else that is thrown is a defect of the lab and keeps its stack.
 */
export class LabFailure extends Error {
	public constructor( public readonly exitCode: ExitCode, message: string ) {
		super( message );
		this.name = 'LabFailure';
	}
}

export function messageOf( error: unknown ): string {
	return error instanceof Error ? error.message : String( error );
}
