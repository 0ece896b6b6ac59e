/**
 * Whether a request without cookies is nobody. Playground can log a visitor in by itself; then every look from outside would be
 * the owner's, and every finding about strangers wrong.
 *
 * @param url Address of the site.
 * @return What a stranger got that he must not get; empty when all is well.
 */
export async function seenByStrangers( url: string ): Promise<string[]> {
	const wrong: string[] = [];
	const me = await fetch( `${ url }/?rest_route=/wp/v2/users/me`, { redirect: 'manual' } );
	if ( me.status !== 401 ) {
		wrong.push( `users/me answers ${ me.status } instead of 401` );
	}
	const admin = await fetch( `${ url }/wp-admin/`, { redirect: 'manual' } );
	if ( admin.status !== 302 || ! admin.headers.get( 'location' )?.includes( 'wp-login.php' ) ) {
		wrong.push( `wp-admin answers ${ admin.status } instead of leading to the log-in` );
	}
	for ( const response of [ me, admin, await fetch( `${ url }/`, { redirect: 'manual' } ) ] ) {
		if ( response.headers.getSetCookie().some( ( cookie ) => cookie.startsWith( 'wordpress_logged_in_' ) ) ) {
			wrong.push( `${ response.url } hands out a log-in cookie` );
		}
	}
	return wrong;
}
