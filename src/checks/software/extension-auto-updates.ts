import { eq, facts, gt, ne } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'sw-auto-broken',
	applies: gt( facts.auto_updates.chosen, 0 ),
	does_not_apply: __( 'No plugin and no theme was chosen to update itself.', 'store-posture' ),
	problem: ne( facts.auto_updates.extensions, 'open' ),
	show: [
		show( __( 'Plugins and themes chosen to update themselves', 'store-posture' ), facts.auto_updates.chosen, 'number' ),
		show( __( 'What keeps their updates back', 'store-posture' ), facts.auto_updates.extensions ),
	],
	title: {
		fail: __( 'Plugins chosen to update themselves cannot', 'store-posture' ),
		pass: __( 'Plugins chosen to update themselves can', 'store-posture' ),
		topic: __( 'Automatic updates of plugins', 'store-posture' ),
	},
	why: __(
		'Somebody ticked automatic updates and relies on them. Something else on this site keeps them back. So holes stay open, and nobody looks, for it was taken care of.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'wp-config.php switches automatic updates off. Have that line removed, or update by hand each week.', 'store-posture' ),
			when: eq( facts.auto_updates.extensions, 'constant' ),
		},
		{
			text: __( 'A plugin or the theme switches them off. Look through the settings of plugins that manage updates.', 'store-posture' ),
			when: eq( facts.auto_updates.extensions, 'filter' ),
		},
		{
			text: __( 'The site lies in a version control (such as Git). Agree with your developer who installs updates, and how soon.', 'store-posture' ),
			when: eq( facts.auto_updates.extensions, 'version_control' ),
		},
		{
			text: __( 'Ask your host: "May WordPress write into the folders of plugins and themes here?"', 'store-posture' ),
			when: eq( facts.auto_updates.extensions, 'file_rights' ),
		},
		__( 'Until it works, open Plugins once a week and update by hand.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	setting: 'plugins.php',
	references: [ 'pci-6.3.3', 'csf-pr.ps' ],
} );
