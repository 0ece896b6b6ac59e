import { any, eq, facts, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const proven = where( facts.extension_origin.items, ( extension ) => extension.proven );

export default check( 'high', {
	catalogue_id: 'sw-nulled',
	problem: any( facts.extension_origin.items, ( extension ) => extension.proven ),
	show: [
		show( __( 'Plugins and themes', 'store-posture' ), pluck( proven, 'slug' ), 'list' ),
		show( __( 'What we saw, in the same order', 'store-posture' ), pluck( proven, 'sign' ), 'list' ),
		show( __( 'In these files', 'store-posture' ), pluck( proven, 'file' ), 'paths' ),
	],
	title: {
		fail: __( 'A plugin or theme was repackaged by somebody other than its maker', 'store-posture' ),
		pass: __( 'No plugin or theme bears a known sign of being repackaged', 'store-posture' ),
		topic: __( 'Who packed the plugins and themes', 'store-posture' ),
	},
	why: __(
		'Whoever repackages a plugin can add to it what they like, and nobody vouches for it. Its maker does not send fixes to it. Some such copies let others into the shop.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'A known loader of harmful code is among them. Open Emergency first, and follow it from the top.', 'store-posture' ),
			when: any( facts.extension_origin.items, ( extension ) => eq( extension.sign, 'known_loader' ) ),
		},
		__( 'Ask whoever installed those named above where each one came from.', 'store-posture' ),
		__( 'Make a backup. Then get the plugin or theme from its maker, and replace its whole folder.', 'store-posture' ),
		__( 'If nobody needs it, delete it. Switched off alone, its files can still be called.', 'store-posture' ),
		__( 'Ask your developer to compare the old folder with the maker\'s. If code was added, open Emergency.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 20,
	setting: 'plugins.php',
	references: [ 'owasp-a03', 'owasp-a08', 'csf-pr.ps' ],
} );
