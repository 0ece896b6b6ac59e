<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Relay;

/**
 * How whoever asks for us tells this site from another one, and learns whether it is recognised: the route store-posture/v1/control
 * answers the token with the proof, and says whether a cookie came along. Pure.
 */
final class Control {
	/** @param string $secret '' lets nobody in. */
	public function __construct( private readonly string $secret ) {}

	public function token(): string {
		return hash_hmac( 'sha256', 'control', $this->secret );
	}

	/** What only this very site can answer. */
	public function proof(): string {
		return hash_hmac( 'sha256', 'proof', $this->secret );
	}

	/** The proof for the right token; null for any other. */
	public function answer( string $token ): ?string {
		return '' !== $this->secret && hash_equals( $this->token(), $token ) ? $this->proof() : null;
	}
}
