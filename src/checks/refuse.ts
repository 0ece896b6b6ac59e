/** Steps that keep the web server from handing out files of a kind, for this very server. */
import { and, not, or } from '../judge/build';
import type { Step } from '../judge/check';
import { __ } from '../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from './servers';

export interface Refused {
	/** The end of their address, as a regular expression without a slash before it: `[^/]+\\.sql`. */
	pattern: string;
	/** For IIS, which knows endings and names, but no expressions. */
	endings?: string[];
	names?: string[];
	/** The sentence for the host. */
	ask: string;
}

const add = ( lists: [ string, string[] | undefined, ( item: string ) => string ][] ) =>
	lists
		.filter( ( [ , items ] ) => items && items.length > 0 )
		.map( ( [ list, items, line ] ) => `\t\t<${ list }>\n${ items!.map( ( item ) => `\t\t\t${ line( item ) }\n` ).join( '' ) }\t\t</${ list }>\n` )
		.join( '' );

export function refuse( { pattern, endings, names, ask }: Refused ): Step[] {
	return [
		{
			text: __(
				'On Apache and LiteSpeed: these lines at the top of .htaccess, in the folder of WordPress, stop the next such file from being handed out.',
				'store-posture'
			),
			when: and( onApache, not( onManagedHost ) ),
			// A .htaccess further down with rewrite rules of its own shuts those above off, so Apache needs the first line.
			// LiteSpeed's free edition reads rewrite rules only.
			snippet: `<IfModule mod_alias.c>\nRedirectMatch 404 "(?i)/${ pattern }$"\n</IfModule>\n<IfModule LiteSpeed>\nRewriteEngine On\nRewriteRule (^|/)${ pattern }$ - [NC,R=404,L]\n</IfModule>`,
		},
		{
			text: __(
				'On nginx: this line in the server block, above the other locations, stops the next such file from being handed out. Reload nginx.',
				'store-posture'
			),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: `location ~* /${ pattern }$ { return 404; }`,
		},
		{
			text: __( 'On IIS: these lines in web.config stop the next such file from being handed out.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet: `<security>\n\t<requestFiltering>\n${ add( [
				[ 'fileExtensions', endings, ( ending ) => `<add fileExtension="${ ending }" allowed="false" />` ],
				[ 'hiddenSegments', names, ( name ) => `<add segment="${ name }" />` ],
			] ) }\t</requestFiltering>\n</security>`,
		},
		{ text: ask, when: or( onOtherServer, onManagedHost ) },
	];
}
