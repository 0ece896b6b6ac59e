import { cases } from '../../judge/cases';
import { provenCases } from '../stranger-cases';

export default cases( ...provenCases( 'cache', 'anonymous', { environment: { type: 'production' } } ) );
