<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

/**
 * Sees something from inside a visitor's request to the front page. A file in this folder is all there is to a new one:
 *
 * 1. Write a class here that implements Viewer; its name() is what probes ask for.
 * 2. Add an integration test to tests/integration/Probes/FrontViewTest.php.
 * 3. In a probe: `$watch->controls->front( 'name' )`, inside Parts::see(): it throws Unseen with the obstacle as reason.
 *    The fact is x-cost http. The request is sent once a scan, whoever asks first, and belongs to the controls: a fact that
 *    needs nothing else says "x-requests": 1.
 *
 * What it says goes over the network: no secret, no personal datum, no path. Say whose code it is by Callbacks.
 */
interface Viewer {
	public function name(): string;

	/**
	 * Null stands for what could not be seen. May throw: then this viewer alone saw nothing.
	 *
	 * @return array<string, scalar|array<array-key, mixed>|null>
	 */
	public function see(): array;
}
