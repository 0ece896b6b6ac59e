import { and, any, data, eq, facts, isIn, isProduction, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'srv-db-grants',
	applies: and( isProduction, eq( facts.database_rights.engine, 'mysql' ) ),
	does_not_apply: __( 'This is a copy for trying things out, or the database is a file without accounts.', 'store-posture' ),
	problem: or(
		facts.database_rights.is_root,
		any( facts.database_rights.global, ( right ) => isIn( right, data.database_rights.dangerous ) ),
		facts.database_rights.other_databases
	),
	show: [
		show( __( 'Rights over the whole database server', 'store-posture' ), facts.database_rights.global, 'list' ),
		show( __( 'It can see other databases', 'store-posture' ), facts.database_rights.other_databases, 'yes_no' ),
		show( __( 'It is the account named root', 'store-posture' ), facts.database_rights.is_root, 'yes_no' ),
	],
	title: {
		fail: __( 'The shop\'s database account may do more than the shop needs', 'store-posture' ),
		pass: __( 'The shop\'s database account reaches its own database alone', 'store-posture' ),
		topic: __( 'Rights of the database account', 'store-posture' ),
	},
	why: __(
		'One hole in a plugin can be enough to speak to the database. With these rights a stranger reaches other databases, or files of the server, as well.',
		'store-posture'
	),
	steps: [
		__( 'In the panel of your host, make a database account for this shop alone. Give it all rights on this one database.', 'store-posture' ),
		{
			text: __( 'Or have these lines run on the database server, with your own names and a new password.', 'store-posture' ),
			snippet:
				"CREATE USER 'shop'@'localhost' IDENTIFIED BY 'a new password';\nGRANT ALL PRIVILEGES ON `shop_database`.* TO 'shop'@'localhost';",
		},
		__( 'Put the new account and password into wp-config.php (DB_USER and DB_PASSWORD), and open the shop.', 'store-posture' ),
	],
	who: 'host',
	minutes: 20,
	references: [ 'csf-pr.aa', 'owasp-a01' ],
} );
