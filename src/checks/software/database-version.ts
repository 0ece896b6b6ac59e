import { and, data, daysUntil, eq, facts, first, isIn, le, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const row = first(
	where( data.databases, ( known ) =>
		and( eq( known.engine, facts.database_server.engine ), eq( known.branch, facts.database_server.branch ) )
	)
);

export default check( 'medium', {
	catalogue_id: 'sw-db',
	applies: isIn( facts.database_server.engine, [ 'mysql', 'mariadb' ] ),
	does_not_apply: __( 'Only versions of MySQL and MariaDB are known here.', 'store-posture' ),
	// Dates name the last day with fixes; it has passed one day after its midnight.
	problem: and( eq( facts.database_server.maintained_by, 'nobody_else' ), le( daysUntil( row.until ), -1 ) ),
	show: [
		show( __( 'Database server', 'store-posture' ), facts.database_server.engine ),
		show( __( 'Line of versions', 'store-posture' ), facts.database_server.branch ),
		show( __( 'Last day with fixes from its makers', 'store-posture' ), row.until, 'date' ),
		show( __( 'Looked after by', 'store-posture' ), facts.database_server.maintained_by ),
	],
	title: {
		fail: __( 'The database server gets no more fixes', 'store-posture' ),
		pass: __( 'The database server still gets fixes', 'store-posture' ),
		topic: __( 'Version of the database server', 'store-posture' ),
	},
	why: __(
		'All orders and customers lie in the database. New holes in this version stay open for ever. Later versions of WordPress and WooCommerce stop running on it, and their fixes then pass you by.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup of the database, and keep it elsewhere.', 'store-posture' ),
		__( 'Ask your host: "Please move our database to a version that still gets fixes. When, and how long is the shop away?"', 'store-posture' ),
		__( 'If your host mends this old version itself, ask for that in writing.', 'store-posture' ),
		__( 'Place a test order afterwards.', 'store-posture' ),
	],
	who: 'host',
	minutes: 60,
	setting: 'site-health.php?tab=debug',
	references: [ 'pci-6.3.3', 'owasp-a03', 'csf-pr.ps' ],
} );
