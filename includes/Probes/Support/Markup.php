<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What a page's markup tells browsers to load and where its forms go. Links, text, comments and data in scripts are no such thing;
 * what scripts add later cannot be seen here.
 */
final class Markup {
	private const FIRST    = 3;
	private const MAX_HOSTS = 20;
	private const MAX_RUNS  = 200;

	/** Elements whose address is loaded and then runs or fills the page; browsers refuse these over http on an https page. */
	private const ACTIVE = array(
		'SCRIPT' => 'src',
		'IFRAME' => 'src',
		'FRAME'  => 'src',
		'EMBED'  => 'src',
		'OBJECT' => 'data',
	);

	/** Elements whose address is shown or played. */
	private const SHOWN = array(
		'IMG'    => array( 'src', 'srcset' ),
		'SOURCE' => array( 'src', 'srcset' ),
		'VIDEO'  => array( 'src', 'poster' ),
		'AUDIO'  => array( 'src' ),
		'TRACK'  => array( 'src' ),
	);

	/** Browsers run no script of another type. */
	public const SCRIPTS = '#^\s*($|module\s*$|(text|application)/(x-)?(java|ecma)script)#i';

	/**
	 * @param int          $plain_scripts  Scripts, styles, frames and plug-ins by http.
	 * @param int          $plain_images   Pictures and media by http.
	 * @param int          $plain_forms    Forms that send by http.
	 * @param list<string> $first          Kind, host and path of the first of them, without what follows a question mark.
	 * @param int          $foreign_scripts From other hosts.
	 * @param int          $pinned_scripts  Of those, with the digest of what they must be.
	 * @param list<string> $script_hosts
	 * @param list<string> $runs           Host and path of what scripts from other hosts are loaded from, also by code in the page itself.
	 * @param bool         $denies_first   Google's tags are told to wait for consent (consent mode's default).
	 * @param list<string> $policies       Content policies in meta elements.
	 * @param list<string> $referrers      Referrer policies in meta elements.
	 * @param list<string> $generators     What the page says it was made with.
	 */
	private function __construct(
		public readonly int $plain_scripts,
		public readonly int $plain_images,
		public readonly int $plain_forms,
		public readonly array $first,
		public readonly int $foreign_scripts,
		public readonly int $pinned_scripts,
		public readonly array $script_hosts,
		public readonly array $runs,
		public readonly bool $denies_first,
		public readonly array $policies,
		public readonly array $referrers,
		public readonly array $generators,
	) {}

	public static function read( string $html, string $url ): self {
		$base      = self::base( $html, $url );
		$counts    = array( 'script' => 0, 'image' => 0, 'form' => 0 );
		$first     = array();
		$hosts     = array();
		$foreign   = 0;
		$pinned    = 0;
		$runs      = array();
		$denies    = false;
		$policies  = array();
		$referrers = array();
		$generators = array();
		$page      = new \WP_HTML_Tag_Processor( $html );
		$dormant   = 0;
		while ( $page->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			$tag = (string) $page->get_tag();
			if ( in_array( $tag, array( 'NOSCRIPT', 'TEMPLATE' ), true ) ) {
				$dormant = max( 0, $dormant + ( $page->is_tag_closer() ? -1 : 1 ) );
			}
			if ( $page->is_tag_closer() || $dormant > 0 ) {
				continue;
			}
			if ( 'META' === $tag ) {
				$content = self::attribute( $page, 'content' );
				if ( 'content-security-policy' === strtolower( self::attribute( $page, 'http-equiv' ) ) ) {
					$policies[] = substr( $content, 0, 8192 );
				} elseif ( 'referrer' === strtolower( self::attribute( $page, 'name' ) ) ) {
					$referrers[] = substr( $content, 0, 200 );
				} elseif ( 'generator' === strtolower( self::attribute( $page, 'name' ) ) ) {
					$generators[] = Text::plain( $content, 100 );
				}
				continue;
			}
			if ( 'SCRIPT' === $tag ) {
				$script = PageScript::read( $page, $base, Host::of( $url ) );
				$runs   = array( ...$runs, ...$script->loads );
				$denies = $denies || $script->denies_first;
			}
			foreach ( self::addresses( $page, $tag ) as [ $kind, $address ] ) {
				$address = '' === trim( $address ) ? '' : \WP_Http::make_absolute_url( trim( $address ), $base );
				if ( 'script' === $kind && 'SCRIPT' === $tag && '' !== $address && ! Host::same( Host::of( $address ), Host::of( $url ) ) && '' !== Host::of( $address ) ) {
					++$foreign;
					$pinned += '' === self::attribute( $page, 'integrity' ) ? 0 : 1;
					$hosts[] = Text::plain( Host::of( $address ), 100 );
				}
				if ( 1 === preg_match( '#^http://#i', $address ) ) {
					++$counts[ $kind ];
					if ( 'image' !== $kind && count( $first ) < self::FIRST ) {
						$first[] = strtolower( $tag ) . ' ' . Text::plain( Host::of( $address ) . (string) wp_parse_url( $address, PHP_URL_PATH ), 150 );
					}
				}
			}
		}
		return new self( $counts['script'], $counts['image'], $counts['form'], $first, $foreign, $pinned, array_slice( array_values( array_unique( $hosts ) ), 0, self::MAX_HOSTS ), array_slice( array_values( array_unique( $runs ) ), 0, self::MAX_RUNS ), $denies, $policies, $referrers, array_slice( $generators, 0, self::MAX_HOSTS ) );
	}

	/**
	 * @param array<array-key, mixed> $kept What get_object_vars() gave.
	 */
	public static function restore( array $kept ): self {
		$number = static fn ( string $key ): int => is_int( $kept[ $key ] ?? null ) ? $kept[ $key ] : 0;
		return new self(
			$number( 'plain_scripts' ),
			$number( 'plain_images' ),
			$number( 'plain_forms' ),
			self::texts( $kept['first'] ?? null ),
			$number( 'foreign_scripts' ),
			$number( 'pinned_scripts' ),
			self::texts( $kept['script_hosts'] ?? null ),
			self::texts( $kept['runs'] ?? null ),
			true === ( $kept['denies_first'] ?? null ),
			self::texts( $kept['policies'] ?? null ),
			self::texts( $kept['referrers'] ?? null ),
			self::texts( $kept['generators'] ?? null ),
		);
	}

	/**
	 * @return list<string>
	 */
	public static function texts( mixed $values ): array {
		return array_values( array_filter( is_array( $values ) ? $values : array(), 'is_string' ) );
	}

	/** What relative addresses are relative to: the first base element counts. */
	private static function base( string $html, string $url ): string {
		$page = new \WP_HTML_Tag_Processor( $html );
		while ( $page->next_tag( array( 'tag_name' => 'BASE' ) ) ) {
			$base = self::attribute( $page, 'href' );
			if ( '' !== $base ) {
				return \WP_Http::make_absolute_url( $base, $url );
			}
		}
		return $url;
	}

	/**
	 * @return list<array{'script'|'image'|'form', string}>
	 */
	private static function addresses( \WP_HTML_Tag_Processor $page, string $tag ): array {
		if ( isset( self::ACTIVE[ $tag ] ) ) {
			$runs = 'SCRIPT' !== $tag || 1 === preg_match( self::SCRIPTS, self::attribute( $page, 'type' ) );
			return $runs ? array( array( 'script', self::attribute( $page, self::ACTIVE[ $tag ] ) ) ) : array();
		}
		$found = array();
		foreach ( self::SHOWN[ $tag ] ?? array() as $attribute ) {
			foreach ( 'srcset' === $attribute ? self::candidates( self::attribute( $page, $attribute ) ) : array( self::attribute( $page, $attribute ) ) as $address ) {
				$found[] = array( 'image', $address );
			}
		}
		return match ( $tag ) {
			'LINK' => self::of_link( $page ),
			'FORM' => array( array( 'form', self::attribute( $page, 'action' ) ) ),
			'BUTTON' => array( array( 'form', self::attribute( $page, 'formaction' ) ) ),
			'INPUT' => array( array( 'form', self::attribute( $page, 'formaction' ) ), array( 'image', 'image' === strtolower( self::attribute( $page, 'type' ) ) ? self::attribute( $page, 'src' ) : '' ) ),
			default => $found,
		};
	}

	/**
	 * @return list<array{'script'|'image', string}>
	 */
	private static function of_link( \WP_HTML_Tag_Processor $page ): array {
		$roles = preg_split( '/\s+/', strtolower( self::attribute( $page, 'rel' ) ), -1, PREG_SPLIT_NO_EMPTY );
		$roles = is_array( $roles ) ? $roles : array();
		$href  = self::attribute( $page, 'href' );
		return match ( true ) {
			array() !== array_intersect( $roles, array( 'stylesheet', 'modulepreload' ) ) => array( array( 'script', $href ) ),
			in_array( 'preload', $roles, true ) => array( array( in_array( strtolower( self::attribute( $page, 'as' ) ), array( 'script', 'style' ), true ) ? 'script' : 'image', $href ) ),
			in_array( 'icon', $roles, true ) => array( array( 'image', $href ) ),
			default => array(),
		};
	}

	/**
	 * Addresses of a srcset, each followed by a width or a density.
	 *
	 * @return list<string>
	 */
	private static function candidates( string $srcset ): array {
		return array_map( static fn ( string $candidate ): string => (string) strtok( trim( $candidate ), " \t\n" ), explode( ', ', $srcset ) );
	}

	private static function attribute( \WP_HTML_Tag_Processor $page, string $name ): string {
		$value = $page->get_attribute( $name );
		return is_string( $value ) ? $value : '';
	}
}
