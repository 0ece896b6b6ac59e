import { cases } from '../../judge/cases';
import { provenCases } from '../stranger-cases';

export default cases( ...provenCases( 'customer', 'anonymous', { environment: { type: 'production' } } ) );
