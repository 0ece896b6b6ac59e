/** Steps that close one of WooCommerce's folders to the web, for this very server. */
import { and, not, or } from '../judge/build';
import type { Step } from '../judge/check';
import { __ } from '../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from './servers';

/**
 * @param folder Its name below the uploads folder.
 * @param nginx  What nginx shall do there. `internal` refuses visitors, yet lets WooCommerce hand files out (X-Accel-Redirect).
 * @param ask    The sentence for the host.
 */
export function closeFolder( folder: string, nginx: 'internal' | 'deny all', ask: string ): Step[] {
	return [
		{
			text: __(
				'On Apache and LiteSpeed: make these lines the file .htaccess in that folder. Correct the path if your uploads lie elsewhere.',
				'store-posture'
			),
			when: and( onApache, not( onManagedHost ) ),
			// LiteSpeed's free edition reads rewrite rules only.
			snippet: `# wp-content/uploads/${ folder }/.htaccess\n<IfModule mod_authz_core.c>\nRequire all denied\n</IfModule>\n<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteRule ^ - [F]\n</IfModule>`,
		},
		{
			text: __(
				'On nginx: add these lines to the server block and reload nginx. It does not read .htaccess files, so WooCommerce\'s own do nothing.',
				'store-posture'
			),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: `location ^~ /wp-content/uploads/${ folder }/ {\n\t${ nginx };\n}`,
		},
		{
			text: __( 'On IIS: add this to the system.webServer part of web.config.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet: `<security>\n\t<requestFiltering>\n\t\t<hiddenSegments>\n\t\t\t<add segment="${ folder }" />\n\t\t</hiddenSegments>\n\t</requestFiltering>\n</security>`,
		},
		{ text: ask, when: or( onOtherServer, onManagedHost ) },
	];
}
