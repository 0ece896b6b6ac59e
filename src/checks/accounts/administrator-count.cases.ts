import { cases, hostile } from '../../judge/cases';

export default cases(
	{
		name: 'as many as are usual',
		kind: 'pass',
		facts: { staff: { administrators: 4 } },
		outcome: 'pass',
	},
	{
		name: 'one more than usual',
		kind: 'fail',
		facts: { staff: { administrators: 5 } },
		outcome: 'fail',
	},
	{
		name: 'the database did not answer',
		kind: 'unseen',
		facts: { staff: { administrators: null } },
		outcome: 'unknown',
	},
	{
		name: 'a number that is text',
		kind: 'hostile',
		facts: { staff: { administrators: hostile( '5' ) } },
		outcome: 'unknown',
	}
);
