<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Marked blocks of a .htaccess, as WordPress, plugins and we put them there, and what their lines promise as far as a request can tell
 * whether it holds. Pure.
 */
final class RuleBlocks {
	public const CLOSED   = 'closed';
	public const NO_CODE  = 'no_code';
	public const NO_LISTS = 'no_lists';
	public const TYPES    = 'types';
	public const README   = 'readme';

	/** By name of our blocks. */
	private const OURS = array(
		'closed'   => self::CLOSED,
		'no code'  => self::NO_CODE,
		'no lists' => self::NO_LISTS,
		'types'    => self::TYPES,
	);

	private const DENIES = '/^\s*(deny\s+from\s+all|require\s+all\s+denied)\s*$/im';
	/** What stands before the name of one of ours. */
	public const PREFIX = 'Store Posture: ';

	/** Blocks that are looked at in one file. */
	private const AT_MOST = 200;

	/**
	 * @return array<string, string> Text of each block with its marks, by the name in them.
	 */
	public static function of( string $text ): array {
		$blocks = array();
		$text   = str_replace( array( "\r\n", "\r" ), "\n", $text );
		preg_match_all( '/^[ \t]*# BEGIN ([^\n]{1,100})$/m', $text, $marks, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( array_slice( $marks, 0, self::AT_MOST ) as $mark ) {
			$end = strpos( $text, "\n# END {$mark[1][0]}", $mark[0][1] );
			if ( false !== $end ) {
				$blocks[ $mark[1][0] ] = substr( $text, $mark[0][1], $end + strlen( "\n# END {$mark[1][0]}" ) - $mark[0][1] ) . "\n";
			}
		}
		return $blocks;
	}

	/** The name of one of ours without what stands before it; '' when it is somebody else's. */
	public static function own_name( string $mark ): string {
		return str_starts_with( $mark, self::PREFIX ) ? substr( $mark, strlen( self::PREFIX ) ) : '';
	}

	public static function promise_of_ours( string $name ): ?string {
		return self::OURS[ $name ] ?? null;
	}

	/**
	 * What a block of somebody else promises. Rules that no request can prove are left out, and WordPress's own, which promise nothing.
	 *
	 * @param bool $in_uploads It stands in the folder of uploads.
	 * @return list<string>
	 */
	public static function promises( string $block, bool $in_uploads ): array {
		$promises = array();
		// Commented out is out.
		$block = (string) preg_replace( '/^\s*#.*$/m', '', $block );
		if ( 1 === preg_match( '/^\s*RewriteRule\s+\S*uploads\S*php\S*\s+-\s+\[[^\]]*\bF\b/im', $block ) || ( $in_uploads && self::denies( '/php/i', $block ) ) ) {
			$promises[] = self::NO_CODE;
		}
		if ( ! $in_uploads && self::denies( '/^readme\\\\?\.html$/i', $block ) ) {
			$promises[] = self::README;
		}
		if ( 1 === preg_match( '/^\s*Options\s+[^\n]*-Indexes\b/im', $block ) ) {
			$promises[] = self::NO_LISTS;
		}
		return $promises;
	}

	/** A section for files of this name refuses all. */
	private static function denies( string $name, string $block ): bool {
		preg_match_all( '#<Files(?:Match)?\s+([^>\n]{1,300})>(.*?)</Files(?:Match)?>#is', $block, $sections, PREG_SET_ORDER );
		foreach ( $sections as $section ) {
			if ( 1 === preg_match( $name, trim( $section[1], " \t\"'~" ) ) && 1 === preg_match( self::DENIES, $section[2] ) ) {
				return true;
			}
		}
		return false;
	}
}
