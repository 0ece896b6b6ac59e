import { any, count, data, daysSince, facts, gt, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

export default check( 'medium', {
	catalogue_id: 'sw-plug-upd',
	problem: any( facts.extension_updates.pending, ( update ) =>
		or( not( update.auto ), gt( daysSince( update.first_seen_at ), data.limits.auto_update_days ) )
	),
	show: [
		show( __( 'Updates waiting', 'store-posture' ), count( facts.extension_updates.pending ), 'number' ),
		show( __( 'Plugins and themes', 'store-posture' ), pluck( facts.extension_updates.pending, 'name' ), 'list' ),
		show( __( 'Versions offered', 'store-posture' ), pluck( facts.extension_updates.pending, 'to' ), 'list' ),
		show(
			__( 'Without a download (licence run out?)', 'store-posture' ),
			pluck(
				where( facts.extension_updates.pending, ( update ) => not( update.installable ) ),
				'name'
			),
			'list'
		),
	],
	title: {
		fail: __( 'Updates for plugins or themes are waiting', 'store-posture' ),
		pass: __( 'No update for a plugin or theme is left waiting', 'store-posture' ),
		topic: __( 'Updates of plugins and themes', 'store-posture' ),
	},
	why: __(
		'Most break-ins use a hole in a plugin for which a fix was already out. Robots try them on every shop they find. They get in without any password, and then to orders and customers.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup, or check that there is one of today.', 'store-posture' ),
		{
			text: __( 'Open Dashboard, Updates. Update plugins and themes one by one, and look at the shop after each.', 'store-posture' ),
			when: not( byComposer ),
		},
		{
			text: __( 'Plugins come by deployment here. Have the developer raise the versions and deploy.', 'store-posture' ),
			when: byComposer,
			snippet: 'composer outdated --direct\ncomposer update',
		},
		{
			text: __( 'Where no download is offered, the licence (the right to updates) has run out. Renew it or replace the plugin.', 'store-posture' ),
			when: any( facts.extension_updates.pending, ( update ) => not( update.installable ) ),
		},
		{
			text: __( 'For plugins you trust, open Plugins and press "Enable auto-updates" beside them.', 'store-posture' ),
			when: not( byComposer ),
		},
		__( 'Delete plugins and themes you do not use. What is not there needs no updates.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 15,
	setting: 'update-core.php',
	references: [ 'pci-6.3.3', 'owasp-a03', 'csf-pr.ps' ],
	fix: 'updates',
} );
