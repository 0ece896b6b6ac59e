/** Apart from playground.ts, so that reading the flags does not load WebAssembly. */
export const PHP_VERSIONS = [ '8.1', '8.2', '8.3', '8.4' ] as const;
export type PhpVersion = ( typeof PHP_VERSIONS )[ number ];
