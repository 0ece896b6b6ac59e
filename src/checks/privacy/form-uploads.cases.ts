import { casesOf } from '../documents';

export default casesOf( 'form' );
