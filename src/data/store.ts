/** The panel's one store: what the site said last, and what is on its way. The site owns the truth. */
import { combineReducers, createReduxStore } from '@wordpress/data';
import * as answers from './answers';
import * as findings from './findings';
import * as report from './report';
import * as scan from './scan';
import * as settings from './settings';

export const actions = {
	...report.actions,
	...findings.actions,
	...scan.actions,
	...answers.actions,
	...settings.actions,
};

export const selectors = {
	...report.selectors,
	...findings.selectors,
	...scan.selectors,
	...answers.selectors,
	...settings.selectors,
};

const reducers = {
	report: report.reducer,
	findings: findings.reducer,
	scan: scan.reducer,
	answers: answers.reducer,
	settings: settings.reducer,
};

export interface State {
	report: report.ReportState;
	findings: findings.FindingsState;
	scan: scan.ScanState;
	answers: answers.AnswersState;
	settings: settings.SettingsState;
}

export type Action =
	report.ReportAction | findings.FindingsAction | scan.ScanAction | answers.AnswersAction | settings.SettingsAction;

export const store = createReduxStore( 'store-posture', {
	reducer: combineReducers( reducers ),
	actions,
	selectors,
	resolvers: {
		...report.resolvers,
		...findings.resolvers,
		...scan.resolvers,
		...answers.resolvers,
		...settings.resolvers,
	},
} );
