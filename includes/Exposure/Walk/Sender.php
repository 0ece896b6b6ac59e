<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Plan\PlannedRequest;

/**
 * Puts questions to this site, and to nobody else. Throws nothing: what could not be asked says so in its answer.
 */
interface Sender {
	/**
	 * @param list<PlannedRequest> $requests
	 * @return list<Answer> In the same order.
	 */
	public function send( array $requests ): array;
}
