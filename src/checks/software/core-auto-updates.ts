import { and, eq, facts, isLive, ne } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'sw-core-auto',
	applies: and( isLive, eq( facts.core.updates_by, 'site' ) ),
	does_not_apply: __( 'This is no live shop, or WordPress is updated by the host or by deployment here.', 'store-posture' ),
	problem: ne( facts.auto_updates.core, 'open' ),
	show: [ show( __( 'What keeps repairs of WordPress back', 'store-posture' ), facts.auto_updates.core ) ],
	title: {
		fail: __( 'WordPress does not install its own repairs', 'store-posture' ),
		pass: __( 'WordPress installs its own repairs', 'store-posture' ),
		topic: __( 'Automatic repairs of WordPress', 'store-posture' ),
	},
	why: __(
		'When a hole in WordPress is found, its repair reaches most sites within hours, by itself. Attacks on the others begin the same week. Here somebody has to notice and click, also at night and on holidays.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Open Dashboard, Updates, and choose automatic updates at least for maintenance and security releases.', 'store-posture' ),
			when: eq( facts.auto_updates.core, 'option' ),
		},
		{
			text: __( 'Have the line in wp-config.php replaced that switches them off (AUTOMATIC_UPDATER_DISABLED, DISALLOW_FILE_MODS or WP_AUTO_UPDATE_CORE).', 'store-posture' ),
			when: eq( facts.auto_updates.core, 'constant' ),
			snippet: "define( 'WP_AUTO_UPDATE_CORE', 'minor' );",
		},
		{
			text: __( 'A plugin or the theme switches them off. Look through the settings of plugins that manage updates.', 'store-posture' ),
			when: eq( facts.auto_updates.core, 'filter' ),
		},
		{
			text: __( 'The site lies in a version control (such as Git). Have repairs put in there the day they come out.', 'store-posture' ),
			when: eq( facts.auto_updates.core, 'version_control' ),
		},
		{
			text: __( 'Ask your host: "May WordPress write its own files here, or do you install its repairs yourselves?"', 'store-posture' ),
			when: eq( facts.auto_updates.core, 'file_rights' ),
		},
		{
			text: __( 'The last one failed. Open Dashboard, Updates, and install the newest version by hand; after that they come by themselves.', 'store-posture' ),
			when: eq( facts.auto_updates.core, 'failed_before' ),
		},
	],
	who: 'owner',
	minutes: 5,
	setting: 'update-core.php',
	fix: 'minor-updates',
	references: [ 'pci-6.3.3', 'owasp-a03', 'csf-pr.ps' ],
} );
