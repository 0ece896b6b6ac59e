/** An entry of gateways.list to begin a case with: a live method for cards whose fields are its provider's. */
export const aGateway = {
	id: 'card',
	title: 'Card',
	plugin: 'card-gateway',
	enabled: true,
	takes_cards: true,
	route: 'embedded',
	known_by: 'table',
	test_mode: false,
	debug_log: false,
	stored_secrets: 0,
} as const;
