<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Signs that somebody else wrote into a text of the site. Each needs two marks: links that no visitor can see and no script can show,
 * to hosts of others; or a script that puts together code and runs it. Pure.
 */
final class InjectedSigns {
	/** Elements that hold others and are always closed. */
	private const HOLDERS = array( 'DIV', 'SPAN', 'P', 'SECTION', 'UL', 'OL', 'TABLE', 'FONT', 'MARQUEE' );
	/** Nobody has a use for links there. */
	private const AWAY   = '/(?:^|[;\s])(?:(?:left|top|right|margin-left|margin-top|text-indent)\s*:\s*-\d{3,}(?:px|em|rem)|font-size\s*:\s*0(?:px|em|%)?\s*(?:;|$|!))/i';
	private const HIDDEN = '/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i';
	/** By one of these a menu or a tab is shown again. */
	private const HANDLE = '/^(?:id|class|role|hidden|aria-.+|data-.+|x-.+|v-.+|on.+)$/i';
	/** So many links at least, where the reason to hide them is bad, and where it may be good. */
	private const LINKS_AWAY   = 3;
	private const LINKS_HIDDEN = 5;
	/** Where shops themselves are. */
	private const COMMON = '/(^|\.)(facebook|instagram|twitter|x|youtube|youtu|linkedin|pinterest|tiktok|whatsapp|wa|t|telegram|google|apple|threads|bsky|trustpilot|etsy|amazon|ebay)\.[a-z.]{2,6}$/i';

	private const RUNS  = '/(?<![\w.$])eval\s*\(|(?<![\w$])(?:new\s+)?Function\s*\(\s*(?:atob|unescape|String|["\'])|createElement\s*\(\s*(["\'])script\1|\.src\s*=/';
	private const MIXED = '/fromCharCode\s*\(\s*(?:0x[\da-f]+|\d+)(?:\s*,\s*(?:0x[\da-f]+|\d+)){9,}|atob\s*\(\s*["\'][\w+\/=]{24,}|(?:\\\\x[\da-f]{2}){12,}|unescape\s*\(\s*["\'](?:%[\da-f]{2}){12,}/i';
	/** Older tools hide mail addresses from robots that way. */
	private const MAIL  = '/mailto|%6d%61%69%6c%74%6f|109\s*,\s*97\s*,\s*105\s*,\s*108\s*,\s*116\s*,\s*111|\\\\x6d\\\\x61\\\\x69\\\\x6c/i';

	/**
	 * @param string $host Of this site.
	 * @return list<'hidden_links'|'scrambled_script'>
	 */
	public static function in( string $html, string $host ): array {
		$hidden    = false;
		$scrambled = false;
		$page      = new \WP_HTML_Tag_Processor( $html );
		$block     = null;
		while ( $page->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			$tag = (string) $page->get_tag();
			if ( 'SCRIPT' === $tag && ! $page->is_tag_closer() && self::is_scrambled( $page->get_modifiable_text() ) ) {
				$scrambled = true;
			}
			if ( null === $block ) {
				$wanted = in_array( $tag, self::HOLDERS, true ) && ! $page->is_tag_closer() ? self::links_wanted( $page ) : 0;
				$block  = $wanted > 0 ? array( 'tag' => $tag, 'depth' => 1, 'wanted' => $wanted, 'links' => 0 ) : null;
			} elseif ( $tag === $block['tag'] ) {
				$block['depth'] += $page->is_tag_closer() ? -1 : 1;
				if ( 0 === $block['depth'] ) {
					$hidden = $hidden || $block['links'] >= $block['wanted'];
					$block  = null;
				}
			} elseif ( 'A' === $tag && ! $page->is_tag_closer() ) {
				$block['links'] += self::is_foreign( $page->get_attribute( 'href' ), $host ) ? 1 : 0;
			}
		}
		return array( ...( $hidden ? array( 'hidden_links' ) : array() ), ...( $scrambled ? array( 'scrambled_script' ) : array() ) );
	}

	/** How many links in it are a sign; 0: visitors see it. */
	private static function links_wanted( \WP_HTML_Tag_Processor $page ): int {
		$style = $page->get_attribute( 'style' );
		if ( ! is_string( $style ) ) {
			return 0;
		}
		if ( 1 === preg_match( self::AWAY, $style ) ) {
			return self::LINKS_AWAY;
		}
		$handles = array_filter( $page->get_attribute_names_with_prefix( '' ) ?? array(), static fn ( string $name ): bool => 1 === preg_match( self::HANDLE, $name ) );
		return 1 === preg_match( self::HIDDEN, $style ) && array() === $handles ? self::LINKS_HIDDEN : 0;
	}

	private static function is_foreign( mixed $address, string $host ): bool {
		$there = is_string( $address ) && 1 === preg_match( '#^\s*(?:https?:)?//#i', $address ) ? Host::of( trim( $address ) ) : '';
		$own   = (string) preg_replace( '/^www\./', '', $host );
		return '' !== $there && $there !== $own && ! str_ends_with( $there, '.' . $own ) && 1 !== preg_match( self::COMMON, $there );
	}

	private static function is_scrambled( string $script ): bool {
		return 1 === preg_match( self::RUNS, $script ) && 1 === preg_match( self::MIXED, $script ) && 1 !== preg_match( self::MAIL, $script );
	}
}
