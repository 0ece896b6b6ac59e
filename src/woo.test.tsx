import { addFilter, removeFilter } from '@wordpress/hooks';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FILTER, PLAIN, parts, type Parts } from './components/parts';

const press = jest.fn();

function Everything( { Parts: { SectionHeader, Pill, Stepper, EllipsisMenu } }: { Parts: Parts } ) {
	return (
		<>
			<SectionHeader title="Do these next">
				<Pill>4</Pill>
			</SectionHeader>
			<Stepper stations={ [ { key: 'a', label: 'We look' } ] } current="a" isPending />
			<EllipsisMenu label="More" items={ [ { label: 'This is wrong', onClick: press } ] } />
		</>
	);
}

afterEach( () => {
	removeFilter( FILTER, 'test' );
	removeFilter( FILTER, 'store-posture/woo' );
} );

test( 'without WooCommerce the plain parts are used, and they work', async () => {
	expect( parts() ).toBe( PLAIN );
	render( <Everything Parts={ parts() } /> );
	expect( screen.getByRole( 'heading', { level: 2, name: 'Do these next' } ) ).toBeInTheDocument();
	expect( screen.getByText( 'We look' ) ).toHaveAttribute( 'aria-current', 'step' );
	await userEvent.click( screen.getByRole( 'button', { name: 'More' } ) );
	await userEvent.click( await screen.findByRole( 'menuitem', { name: 'This is wrong' } ) );
	expect( press ).toHaveBeenCalledTimes( 1 );
} );

test( 'with WooCommerce its parts stand in their place, with the same props', async () => {
	press.mockClear();
	await import( './woo' );
	expect( parts() ).not.toBe( PLAIN );
	const { container } = render( <Everything Parts={ parts() } /> );
	const names = [ ...container.querySelectorAll( '[data-woo]' ) ].map( ( part ) => part.getAttribute( 'data-woo' ) );
	expect( names ).toEqual( [ 'SectionHeader', 'Pill', 'Stepper', 'EllipsisMenu' ] );
	await userEvent.click( screen.getByRole( 'button', { name: 'This is wrong' } ) );
	expect( press ).toHaveBeenCalledTimes( 1 );
} );

test( 'another plugin that answers the filter with nonsense changes nothing', () => {
	addFilter( FILTER, 'test', () => ( { Pill: 'no' } ) );
	expect( parts() ).toBe( PLAIN );
} );
