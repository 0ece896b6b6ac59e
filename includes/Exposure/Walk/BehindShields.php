<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;

/**
 * What the code behind a shield would answer: its plugin may have been mended since, and then the shield can go.
 */
final class BehindShields {
	/** Of one route at most: enough to see a leak again. */
	private const REQUESTS = 30;

	/**
	 * @param Sender       $sender   That passes the shields.
	 * @param list<string> $surfaces Surface::$id of those with a shield.
	 * @return array<string, Reading::*> By surface, those that could be asked: the worst answer.
	 */
	public static function look( Plan $plan, Sender $sender, Matcher $matcher, array $surfaces ): array {
		$classes = array();
		foreach ( $surfaces as $surface ) {
			$requests = array_slice( array_values( array_filter( $plan->requests, static fn ( PlannedRequest $request ): bool => $surface === $request->surface ) ), 0, self::REQUESTS );
			$read     = array() === $requests ? array() : $matcher->read( array_map( static fn ( PlannedRequest $request, $answer ): array => array( $request->question(), $answer ), $requests, $sender->send( $requests ) ) );
			$class    = KnownSurface::worst( array_column( $read, 'class' ) );
			if ( '' !== $class ) {
				$classes[ $surface ] = $class;
			}
		}
		return $classes;
	}
}
