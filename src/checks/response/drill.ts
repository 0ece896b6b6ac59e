import { answers, eq, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'ir-drill',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: eq( answers.drill_done, 'no' ),
	show: [
		show( __( 'An emergency was played through, you told us', 'store-posture' ), eq( answers.drill_done, 'yes' ), 'yes_no' ),
		show( __( 'Who leads and who stands in is settled, you told us', 'store-posture' ), eq( answers.plan_lead, 'yes' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Nobody has tried out the plan for the bad day', 'store-posture' ),
		pass: __( 'The plan for the bad day has been tried out', 'store-posture' ),
		topic: __( 'Drill for emergencies', 'store-posture' ),
	},
	why: __(
		'A plan that was never tried has holes: an old number, a password only one person knows. A drill finds them in an hour. On the bad day each of them costs hours.',
		'store-posture'
	),
	steps: [
		__( 'Put an hour into the calendar of all who have a role, with the printed Emergency page.', 'store-posture' ),
		__( 'Read out: "It is Saturday night. A customer sends you a list of your orders, found on the internet."', 'store-posture' ),
		__( 'Each says what they do first, whom they ring, and where the number is. Ring one of them for real.', 'store-posture' ),
		__( 'Write down what was missing, settle who mends it, and answer the question here.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 60,
	setting: 'admin.php?page=store-posture&tab=emergency',
	references: [ 'pci-12.10.1', 'csf-rs.ma' ],
} );
