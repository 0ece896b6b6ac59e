import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const uploads = { place: 'uploads', listed: false } as const;
const plugins = { place: 'plugins', listed: false } as const;

export default cases(
	{
		name: 'no folder lists its files',
		kind: 'pass',
		facts: { ...live, directory_listing: { places: [ uploads, plugins ] } },
		outcome: 'pass',
	},
	{
		name: 'only uploads does',
		kind: 'fail',
		facts: { ...live, directory_listing: { places: [ { ...uploads, listed: true }, plugins ] } },
		outcome: 'fail',
	},
	{
		name: 'one does, another could not be asked',
		kind: 'other',
		facts: { ...live, directory_listing: { places: [ { ...uploads, listed: null }, { ...plugins, listed: true } ] } },
		outcome: 'fail',
	},
	{
		name: 'uploads cannot be written to, so it was not tried',
		kind: 'unseen',
		facts: { ...live, directory_listing: { places: [ { ...uploads, listed: null }, plugins ] } },
		outcome: 'unknown',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, directory_listing: { places: null } },
		outcome: 'unknown',
	},
	{
		name: 'an answer that is a page',
		kind: 'hostile',
		facts: { ...live, directory_listing: { places: [ { ...uploads, listed: hostile( '<html>' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, directory_listing: { places: [ { ...uploads, listed: true } ] } },
		outcome: 'not_applicable',
	}
);
