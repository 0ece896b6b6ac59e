import { cases, hostile } from '../../judge/cases';

const author = { role: 'author', unfiltered: false, types: [] as string[] };
const drawings = { ...author, types: [ 'svg' ] };

export default cases(
	{ name: 'WordPress as it comes', kind: 'pass', facts: { upload_types: { roles: [ author ], cleaned: false } }, outcome: 'pass' },
	{ name: 'drawings with scripts', kind: 'fail', facts: { upload_types: { roles: [ author, drawings ], cleaned: false } }, outcome: 'fail' },
	{ name: 'drawings whose scripts are taken out', kind: 'pass', facts: { upload_types: { roles: [ drawings ], cleaned: true } }, outcome: 'pass' },
	{ name: 'any file, and only drawings are cleaned', kind: 'fail', facts: { upload_types: { roles: [ { ...author, unfiltered: true } ], cleaned: true } }, outcome: 'fail' },
	{ name: 'somebody unknown looks at uploads', kind: 'unseen', facts: { upload_types: { roles: [ drawings ], cleaned: null } }, outcome: 'unknown' },
	{ name: 'the site cannot reach itself', kind: 'unseen', facts: { upload_types: { roles: null, cleaned: false } }, outcome: 'unknown' },
	{ name: 'somebody unknown looks, but there is nothing to find', kind: 'other', facts: { upload_types: { roles: [ author ], cleaned: null } }, outcome: 'pass' },
	{ name: 'roles that are text', kind: 'hostile', facts: { upload_types: { roles: hostile( 'author' ), cleaned: false } }, outcome: 'unknown' }
);
