<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether WordPress looks at the certificates of those it asks: here and in a visitor's request. Its filters are asked as it would
 * ask them, and nothing is sent. What is said of this site's own address is no matter; what a plugin does past WordPress's HTTP
 * cannot be seen.
 */
final class OutboundTls implements Probe {
	/** Two hosts of others: a filter for one of them alone is somebody's local affair. */
	private const ELSEWHERE = array( 'https://api.wordpress.org/', 'https://payments.example.com/' );
	/** The second one has many harmless uses. */
	private const HOOKS = array( 'https_ssl_verify', 'http_request_args' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'supported', static fn (): bool => wp_http_supports( array( 'ssl' ), self::ELSEWHERE[0] ) );
		$parts->see( 'verifies', static fn (): bool => self::verifies_here() && self::verifies_for_visitors( $watch->controls ) );
		$parts->see( 'changed_by', static fn (): array => false === $parts->get( 'verifies' ) ? self::who( $watch->controls ) : array() );
		return $parts->sighting();
	}

	private static function verifies_here(): bool {
		foreach ( self::ELSEWHERE as $url ) {
			$usual = array(
				'method'              => 'GET',
				'timeout'             => 5,
				'redirection'         => 5,
				'httpversion'         => '1.1',
				'user-agent'          => 'WordPress',
				'reject_unsafe_urls'  => false,
				'blocking'            => true,
				'headers'             => array(),
				'cookies'             => array(),
				'body'                => null,
				'compress'            => false,
				'decompress'          => true,
				'sslverify'           => true,
				'sslcertificates'     => ABSPATH . WPINC . '/certificates/ca-bundle.crt',
				'stream'              => false,
				'filename'            => null,
				'limit_response_size' => null,
			);
			$args  = apply_filters( 'http_request_args', $usual, $url ); // phpcs:ignore WordPress.NamingConventions -- core's own filter, asked for its outcome.
			$args  = is_array( $args ) ? $args + $usual : $usual;
			if ( ! Text::is_on( $args['sslverify'] ) || ! Text::is_on( apply_filters( 'https_ssl_verify', $args['sslcertificates'], $url ) ) ) { // phpcs:ignore WordPress.NamingConventions -- as above.
				return false;
			}
		}
		return true;
	}

	private static function verifies_for_visitors( Controls $controls ): bool {
		$verifies = $controls->front( 'filters' )['verifies_certificates'] ?? null;
		return is_bool( $verifies ) ? $verifies : throw new Unseen( 'filter_threw' );
	}

	/**
	 * Sources of those who can have done it.
	 *
	 * @return list<string>
	 */
	private static function who( Controls $controls ): array {
		$found = Callbacks::foreign( self::HOOKS[0] );
		try {
			$callbacks = $controls->front( 'filters' )['callbacks'] ?? array();
			foreach ( is_array( $callbacks ) ? $callbacks : array() as $callback ) {
				if ( is_array( $callback ) && self::HOOKS[0] === ( $callback['hook'] ?? '' ) && is_string( $callback['source'] ?? null ) ) {
					$found[] = $callback['source'];
				}
			}
		} catch ( Unseen ) {
			// Then those of this request are all that is known.
			$found = array_values( $found );
		}
		return array_values( array_unique( array() === $found ? Callbacks::foreign( self::HOOKS[1] ) : $found ) );
	}
}
