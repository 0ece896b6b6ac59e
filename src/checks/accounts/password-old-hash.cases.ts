import { cases, hostile } from '../../judge/cases';

export default cases(
	{
		name: 'formats of WordPress, old and new, and accounts that cannot log in',
		kind: 'pass',
		facts: { password_hashes: { current: 20, phpass: 180, md5: 0, clear_text: 0, unusable: 3, other: 0, staff_old: 1 } },
		outcome: 'pass',
	},
	{
		name: 'one account from an old import',
		kind: 'fail',
		facts: { password_hashes: { current: 200, md5: 1, clear_text: 0 } },
		outcome: 'fail',
	},
	{
		name: 'formats we do not know beside MD5, which was seen',
		kind: 'other',
		facts: { password_hashes: { md5: 5, clear_text: null, other: 9 } },
		outcome: 'fail',
	},
	{
		name: 'the database did not answer',
		kind: 'unseen',
		facts: { password_hashes: { md5: null, clear_text: null } },
		outcome: 'unknown',
	},
	{
		name: 'a number that is text',
		kind: 'hostile',
		facts: { password_hashes: { md5: hostile( '5' ) } },
		outcome: 'unknown',
	}
);
