import { answers, eq, isProduction, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'ir-plan, pci-ir',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: or( eq( answers.plan_lead, 'no' ), eq( answers.plan_printed, 'no' ), eq( answers.plan_reviewed, 'no' ) ),
	show: [
		show( __( 'Who leads and who stands in is settled, you told us', 'store-posture' ), eq( answers.plan_lead, 'yes' ), 'yes_no' ),
		show( __( 'A copy of the plan lies outside this site, you told us', 'store-posture' ), eq( answers.plan_printed, 'yes' ), 'yes_no' ),
		show( __( 'Somebody looked through it in the last 12 months, you told us', 'store-posture' ), eq( answers.plan_reviewed, 'yes' ), 'yes_no' ),
	],
	title: {
		fail: __( 'On the bad day nobody knows who does what', 'store-posture' ),
		pass: __( 'There is a fresh plan for the bad day, and a copy elsewhere', 'store-posture' ),
		topic: __( 'Plan for emergencies', 'store-posture' ),
	},
	why: __(
		'When customer data gets out, the first day decides. Without a plan people wait for each other, delete traces and miss legal deadlines. A shop that stayed silent for a day made its name worse than the hole did.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Settle who leads and who stands in, and tell both.', 'store-posture' ),
			when: eq( answers.plan_lead, 'no' ),
		},
		__( 'Open Security checklist, Settings, and enter whom to ring.', 'store-posture' ),
		__( 'Open Emergency, read it once to the end, and print it. Put the copy where the shop\'s failure cannot reach it.', 'store-posture' ),
		__( 'Look through it once a year. We ask again then.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 20,
	setting: 'admin.php?page=store-posture&tab=emergency',
	references: [ 'pci-12.10.1', 'csf-rs.ma', 'gdpr-33' ],
} );
