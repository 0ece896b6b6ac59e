import { cases, hostile } from '../../judge/cases';

export default cases(
	{
		name: 'all stored as WordPress does it today',
		kind: 'pass',
		facts: { password_hashes: { current: 200, phpass: 0, md5: 0, clear_text: 0, unusable: 0, other: 0, staff_old: 0 } },
		outcome: 'pass',
	},
	{
		name: 'one readable password',
		kind: 'fail',
		facts: { password_hashes: { current: 199, md5: 0, clear_text: 1 } },
		outcome: 'fail',
	},
	{
		name: 'older WordPress formats, MD5 and accounts that cannot log in',
		kind: 'other',
		facts: { password_hashes: { current: 10, phpass: 180, md5: 5, clear_text: 0, unusable: 5, other: 0 } },
		outcome: 'pass',
	},
	{
		name: 'formats we do not know: what they are is not guessed',
		kind: 'unseen',
		facts: { password_hashes: { current: 150, clear_text: null, other: 50 } },
		outcome: 'unknown',
	},
	{
		name: 'a number that is text',
		kind: 'hostile',
		facts: { password_hashes: { clear_text: hostile( '1' ) } },
		outcome: 'unknown',
	}
);
