<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * One script element of a page: which addresses of other hosts it loads from as the page opens, by its own address or by code between
 * its tags. What that code builds out of parts is not seen.
 */
final class PageScript {
	/** Started by plugins and CDNs once the visitor moves: for speed, and nobody is asked. Where such a script keeps its address. */
	private const DELAYED = '#^(rocketlazyloadscript|litespeed/javascript|text/rocketscript|[0-9a-f]{24}-(text/javascript|module)|wpmeteor/)#i';
	private const HELD    = array( 'data-rocket-src', 'data-rocketsrc', 'data-src', 'data-wpmeteor-src' );

	private const LOADS     = '/createElement\s*\(|\.src\s*=/';
	private const ADDRESSES = '#["\'](?:https?:)?(//[a-z0-9.-]{4,100}/[^"\'\s<>]{0,150})#i';
	/** Google's consent mode: something is denied before anybody was asked. */
	private const DENIES = '/\bconsent[\'"]\s*,\s*[\'"]default[\'"][^;]{0,800}_storage[\'"]?\s*:\s*[\'"]denied/';

	private const CODE_BYTES = 65536;

	/**
	 * @param list<string> $loads Host and path in small letters, without what follows a question mark.
	 */
	private function __construct( public readonly array $loads, public readonly bool $denies_first ) {}

	/** @param string $own Host of the page. */
	public static function read( \WP_HTML_Tag_Processor $element, string $base, string $own ): self {
		$type    = self::attribute( $element, 'type' );
		$delayed = 1 === preg_match( self::DELAYED, $type );
		if ( ! $delayed && 1 !== preg_match( Markup::SCRIPTS, $type ) ) {
			return new self( array(), false ); // Data, or held back until somebody agrees.
		}
		$code      = str_replace( '\/', '/', substr( $element->get_modifiable_text(), 0, self::CODE_BYTES ) );
		$addresses = array();
		foreach ( $delayed ? array( 'src', ...self::HELD ) : array( 'src' ) as $name ) {
			$address = trim( self::attribute( $element, $name ) );
			if ( '' !== $address ) {
				$addresses[] = \WP_Http::make_absolute_url( $address, $base );
			}
		}
		// With an address of its own, the browser does not read what stands between the tags. A mere mention loads nothing.
		if ( array() === $addresses && 1 === preg_match( self::LOADS, $code ) ) {
			preg_match_all( self::ADDRESSES, $code, $named );
			$addresses = array_map( static fn ( string $address ): string => "https:{$address}", $named[1] );
		}
		$loads = array();
		foreach ( $addresses as $address ) {
			$host = Host::of( $address );
			if ( '' !== $host && ! Host::same( $host, $own ) ) {
				$loads[] = strtolower( Text::plain( $host . (string) wp_parse_url( $address, PHP_URL_PATH ), 150 ) );
			}
		}
		return new self( $loads, 1 === preg_match( self::DENIES, $code ) );
	}

	private static function attribute( \WP_HTML_Tag_Processor $element, string $name ): string {
		$value = $element->get_attribute( $name );
		return is_string( $value ) ? $value : '';
	}
}
