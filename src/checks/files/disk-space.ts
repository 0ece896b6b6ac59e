import { data, facts, lt, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'srv-disk',
	problem: or( not( facts.disk.writable ), lt( facts.disk.free_mb, data.limits.disk_free_mb ) ),
	show: [
		show( __( 'Free megabytes', 'store-posture' ), facts.disk.free_mb, 'number' ),
		show( __( 'Wanted at least', 'store-posture' ), data.limits.disk_free_mb, 'number' ),
		show( __( 'A test file could be written', 'store-posture' ), facts.disk.writable, 'yes_no' ),
	],
	title: {
		fail: __( 'The disk is full, or nearly', 'store-posture' ),
		pass: __( 'There is room on the disk', 'store-posture' ),
		topic: __( 'Room on the disk', 'store-posture' ),
	},
	why: __(
		'Updates stop half-way on a full disk, and fixes do not arrive. Backups end unfinished, and orders or pictures may be lost.',
		'store-posture'
	),
	steps: [
		__( 'Look for old backups and logs in the file manager of your host. They take most of the room in most shops.', 'store-posture' ),
		__( 'Ask your host: "How much room does our account have, and what fills it?"', 'store-posture' ),
		{
			text: __( 'No test file could be written. Ask your host which account may write to the uploads folder.', 'store-posture' ),
			when: not( facts.disk.writable ),
		},
	],
	who: 'host',
	minutes: 15,
	references: [ 'csf-pr.ps' ],
} );
