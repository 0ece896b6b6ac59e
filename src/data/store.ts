/** The panel's one store: what the site said last, and what is on its way. The site owns the truth. */
import { combineReducers, createReduxStore } from '@wordpress/data';
import * as alerts from './alerts';
import * as answers from './answers';
import * as exports from './exports';
import * as findings from './findings';
import * as fixes from './fixes';
import * as history from './history';
import * as hold from './hold';
import * as journal from './journal';
import * as leaks from './leaks';
import * as policy from './policy';
import * as report from './report';
import * as scan from './scan';
import * as settings from './settings';
import * as stranger from './stranger';

export const actions = {
	...report.actions,
	...findings.actions,
	...fixes.actions,
	...scan.actions,
	...answers.actions,
	...settings.actions,
	...alerts.actions,
	...hold.actions,
	...journal.actions,
	...history.actions,
	...leaks.actions,
	...policy.actions,
	...exports.actions,
	...stranger.actions,
};

export const selectors = {
	...report.selectors,
	...findings.selectors,
	...fixes.selectors,
	...scan.selectors,
	...answers.selectors,
	...settings.selectors,
	...alerts.selectors,
	...journal.selectors,
	...history.selectors,
	...leaks.selectors,
	...stranger.selectors,
};

const reducers = {
	report: report.reducer,
	findings: findings.reducer,
	fixes: fixes.reducer,
	scan: scan.reducer,
	answers: answers.reducer,
	settings: settings.reducer,
	alerts: alerts.reducer,
	journal: journal.reducer,
	history: history.reducer,
	leaks: leaks.reducer,
	stranger: stranger.reducer,
};

export interface State {
	report: report.ReportState;
	findings: findings.FindingsState;
	fixes: fixes.FixesState;
	scan: scan.ScanState;
	answers: answers.AnswersState;
	settings: settings.SettingsState;
	alerts: alerts.AlertsState;
	journal: journal.JournalState;
	history: history.HistoryState;
	leaks: leaks.LeaksState;
	stranger: stranger.StrangerState;
}

export type Action =
	| report.ReportAction
	| findings.FindingsAction
	| fixes.FixesAction
	| scan.ScanAction
	| answers.AnswersAction
	| settings.SettingsAction
	| alerts.AlertsAction
	| journal.JournalAction
	| history.HistoryAction
	| leaks.LeaksAction
	| stranger.StrangerAction;

export const store = createReduxStore( 'store-posture', {
	reducer: combineReducers( reducers ),
	actions,
	selectors,
	resolvers: {
		...report.resolvers,
		...findings.resolvers,
		...fixes.resolvers,
		...scan.resolvers,
		...answers.resolvers,
		...settings.resolvers,
		...journal.resolvers,
		...history.resolvers,
	},
} );
