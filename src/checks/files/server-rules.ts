import { and, any, count, eq, facts, gt, not, or, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ServerRulesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { onNginx } from '../servers';

type Block = NonNullable< ServerRulesFact[ 'blocks' ] >[ number ];

const isChanged = ( block: Place< Block > ) => not( block.expected );
const isWithoutEffect = ( block: Place< Block > ) => and( block.expected, not( block.effective ) );

export default check( 'medium', {
	catalogue_id: 'srv-htaccess',
	applies: gt( count( facts.server_rules.blocks ), 0 ),
	does_not_apply: __( 'No rules of ours or of another plugin stand in .htaccess files here.', 'store-posture' ),
	problem: any( facts.server_rules.blocks, ( block ) => or( isChanged( block ), not( block.effective ) ) ),
	show: [
		show( __( 'Rules that do nothing here', 'store-posture' ), pluck( where( facts.server_rules.blocks, isWithoutEffect ), 'id' ), 'list' ),
		show( __( 'What these should do', 'store-posture' ), pluck( where( facts.server_rules.blocks, isWithoutEffect ), 'promise' ), 'list' ),
		show( __( 'Our rules that somebody changed or removed', 'store-posture' ), pluck( where( facts.server_rules.blocks, isChanged ), 'id' ), 'list' ),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __( 'Rules that should protect your files do not', 'store-posture' ),
		pass: __( 'The rules that protect your files do what they say', 'store-posture' ),
		topic: __( 'Rules that protect files (.htaccess)', 'store-posture' ),
	},
	why: __( 'Plugins write rules into .htaccess files and count on them. Some web servers never read these files, and rules get lost when a site moves. So we ask whether they hold.', 'store-posture' ),
	steps: [
		{
			text: __( 'nginx does not read these files. Send your host the names above: the same rules belong into the settings of nginx.', 'store-posture' ),
			when: onNginx,
		},
		{
			text: __( 'Ask your host whether .htaccess files are read for this site (Apache: AllowOverride).', 'store-posture' ),
			when: and( not( onNginx ), any( facts.server_rules.blocks, isWithoutEffect ) ),
		},
		{
			text: __( 'Open the changes made here: the receipt shows the lines as they were. Put them back, or undo the change.', 'store-posture' ),
			when: any( facts.server_rules.blocks, ( block ) => and( eq( block.owner, 'ours' ), isChanged( block ) ) ),
		},
		__( 'Then press Check again.', 'store-posture' ),
	],
	who: 'host',
	minutes: 10,
	references: [ 'owasp-a02', 'csf-pr.ps' ],
} );
