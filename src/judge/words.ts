/**
 * Marks a sentence of a check for translators. Checks are compiled, not run in
 * the browser: PHP words them in the reader's language from build/words.php.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the domain is for the tools that read the source
export function __( text: string, domain: 'store-posture' ): string {
	return text;
}
