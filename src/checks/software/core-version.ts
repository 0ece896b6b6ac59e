import { data, eq, facts, fixedInBranch, hasStore, isIn, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'sw-core',
	// The dated table also catches sites whose offers somebody hides. A new major version is never asked for.
	problem: or( facts.core.branch_update_pending, not( fixedInBranch( facts.core.version, data.wordpress ) ) ),
	show: [
		show( __( 'WordPress version here', 'store-posture' ), facts.core.version ),
		show( __( 'Fixed version WordPress offers', 'store-posture' ), facts.core.branch_update ),
		show( __( 'WordPress last asked for updates', 'store-posture' ), facts.core.updates_checked_at, 'date' ),
		show( __( 'Newest WordPress', 'store-posture' ), facts.core.newest ),
	],
	title: {
		fail: __( 'Known holes in WordPress stand open', 'store-posture' ),
		pass: __( 'WordPress has the fixes of its version', 'store-posture' ),
		topic: __( 'Fixes for WordPress itself', 'store-posture' ),
	},
	why: __(
		'A fix for this version of WordPress is out and not installed. The fix itself tells everybody where the hole is. Robots look for such sites within days, to take them over or copy customer data.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup, or check that there is one of today.', 'store-posture' ),
		{
			text: __( 'Open Dashboard, Updates. Press "Check again", then the button that updates WordPress.', 'store-posture' ),
			when: eq( facts.core.updates_by, 'site' ),
		},
		{
			text: __( 'If only a new major version is offered and you want to wait with that, have these lines run instead.', 'store-posture' ),
			when: eq( facts.core.updates_by, 'site' ),
			snippet: 'wp core update --minor\nwp core update-db',
		},
		{
			text: __( 'Your host installs these fixes. Ask: "When does our site get the fixed WordPress version?"', 'store-posture' ),
			when: eq( facts.core.updates_by, 'host' ),
		},
		{
			text: __( 'WordPress comes by deployment here. Have the developer raise it and deploy.', 'store-posture' ),
			when: eq( facts.core.updates_by, 'composer' ),
			snippet: 'composer update roots/wordpress --with-dependencies',
		},
		{
			text: __( 'WordPress is a package of the operating system here. Have the host install its updates.', 'store-posture' ),
			when: eq( facts.core.updates_by, 'package' ),
			snippet: 'apt update && apt install --only-upgrade wordpress',
		},
		{
			text: __( 'WordPress offers no update although one is out. A plugin or the host hides it: ask who.', 'store-posture' ),
			when: not( or( facts.core.branch_update_pending, isIn( facts.core.updates_by, [ 'composer', 'package' ] ) ) ),
		},
		{
			text: __( 'Afterwards open the shop and place a test order.', 'store-posture' ),
			when: hasStore,
		},
	],
	who: 'owner',
	minutes: 5,
	setting: 'update-core.php',
	references: [ 'pci-6.3.3', 'owasp-a03', 'csf-pr.ps' ],
} );
