<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether the server sends a request back to who asks by TRACE. Proven by a random header of ours in the answer; what a server says
 * it allows (OPTIONS) proves nothing, and no other method is tried.
 */
final class RequestMethods implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'trace_echoes', static fn (): bool => self::echoes( $watch ) );
		return $parts->sighting( 'loopback' );
	}

	private static function echoes( Watch $watch ): bool {
		$home    = OwnSite::home();
		$control = $watch->controls->page( $home );
		if ( '' !== $control ) {
			throw new Unseen( $control );
		}
		$token  = bin2hex( random_bytes( 16 ) );
		$answer = $watch->http->trace( OwnSite::usual( $home ), array( 'X-Store-Posture-Echo' => $token ) );
		if ( ! $answer->answered() ) {
			throw new Unseen( $answer->reason );
		}
		return 200 === $answer->status && str_contains( strtolower( $answer->header( 'content-type' ) ), 'message/http' ) && str_contains( $answer->body, $token );
	}
}
