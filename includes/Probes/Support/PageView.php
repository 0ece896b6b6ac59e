<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What one page said: the headers that are judged, the flags of its cookies, and what its markup loads. No body, no value of a cookie.
 */
final class PageView {
	private const HEADERS = array(
		'content-security-policy',
		'content-security-policy-report-only',
		'cross-origin-embedder-policy',
		'cross-origin-opener-policy',
		'cross-origin-resource-policy',
		'permissions-policy',
		'referrer-policy',
		'server',
		'strict-transport-security',
		'x-content-type-options',
		'x-frame-options',
		'x-powered-by',
	);

	private const HEADER_BYTES = 8192;

	/**
	 * @param array<string, list<string>> $headers
	 * @param list<array{kind: string, secure: bool, http_only: bool, same_site: string}> $cookies
	 */
	private function __construct(
		public readonly string $url,
		/** Why this says nothing about the page; '' when the site itself spoke. */
		public readonly string $obstacle,
		public readonly bool $edge,
		/** What is missing here may be added by a CDN in front. */
		public readonly bool $may_miss,
		private readonly array $headers,
		public readonly array $cookies,
		/** Null where the markup was not read; markup_obstacle says why. */
		public readonly ?Markup $markup,
		public readonly string $markup_obstacle,
	) {}

	/**
	 * @param int $bytes What was read of the body at most.
	 */
	public static function of( HttpAnswer $answer, Controls $controls, int $bytes ): self {
		$headers = array();
		foreach ( self::HEADERS as $name ) {
			$headers[ $name ] = array_map( static fn ( string $value ): string => substr( $value, 0, self::HEADER_BYTES ), $answer->headers( $name ) );
		}
		$unread = match ( true ) {
			'' !== $answer->obstacle() => $answer->obstacle(),
			200 !== $answer->status, ! $answer->is_html() => 'not_supported',
			strlen( $answer->body ) >= $bytes => 'capped',
			default => '',
		};
		return new self(
			$answer->url,
			$answer->obstacle(),
			$answer->answered() && Vantage::is_edge( $answer, $controls ),
			$answer->answered() && Vantage::may_miss( $answer, $controls ),
			$headers,
			array_values( array_filter( array_map( CookieLine::read( ... ), $answer->headers( 'set-cookie' ) ) ) ),
			'' === $unread ? Markup::read( $answer->body, $answer->url ) : null,
			$unread,
		);
	}

	/**
	 * @return list<string> Each as it came.
	 */
	public function headers( string $name ): array {
		return $this->headers[ $name ] ?? array();
	}

	/**
	 * For the next slice.
	 *
	 * @return array<array-key, mixed>
	 */
	public function keep(): array {
		return array( 'markup' => null === $this->markup ? null : get_object_vars( $this->markup ) ) + get_object_vars( $this );
	}

	/**
	 * @param array<array-key, mixed> $kept
	 */
	public static function restore( array $kept ): self {
		$text    = static fn ( string $key ): string => is_string( $kept[ $key ] ?? null ) ? $kept[ $key ] : 'probe_failed';
		$headers = array();
		foreach ( is_array( $kept['headers'] ?? null ) ? $kept['headers'] : array() as $name => $values ) {
			$headers[ (string) $name ] = Markup::texts( $values );
		}
		$cookies = array();
		foreach ( is_array( $kept['cookies'] ?? null ) ? $kept['cookies'] : array() as $cookie ) {
			if ( is_array( $cookie ) && is_string( $cookie['kind'] ?? null ) && is_string( $cookie['same_site'] ?? null ) ) {
				$cookies[] = array(
					'kind'      => $cookie['kind'],
					'secure'    => true === ( $cookie['secure'] ?? null ),
					'http_only' => true === ( $cookie['http_only'] ?? null ),
					'same_site' => $cookie['same_site'],
				);
			}
		}
		$markup = $kept['markup'] ?? null;
		return new self(
			$text( 'url' ),
			$text( 'obstacle' ),
			true === ( $kept['edge'] ?? null ),
			true === ( $kept['may_miss'] ?? null ),
			$headers,
			$cookies,
			is_array( $markup ) ? Markup::restore( $markup ) : null,
			$text( 'markup_obstacle' ),
		);
	}
}
