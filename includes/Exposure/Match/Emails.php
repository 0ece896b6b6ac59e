<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * E-mail addresses in a text: from each @ outwards, for an @ is rare and letters are not.
 */
final class Emails {
	private const AT_MOST = 20000;

	/** Names of files and versions of packages have an @ as well: logo@2x.png. */
	private const FILES = '/\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|s?css|js|mjs|ts|json|map|html?|php|woff2?)$/';

	/**
	 * @return array<string, int> The place of each.
	 */
	public static function in( string $text ): array {
		$found = array();
		$at    = strpos( $text, '@' );
		for ( $n = 0; false !== $at && $n < self::AT_MOST; $n++ ) {
			$before = substr( $text, max( 0, $at - 64 ), min( 64, $at ) );
			if ( 1 === preg_match( '/[a-z0-9!#$*+^_`{|}~.\x80-\xff\'-]+\z/i', $before, $local ) && 1 === preg_match( '/\G[a-z0-9\x80-\xff](?:[a-z0-9\x80-\xff-]{0,62}\.)+[a-z\x80-\xff][a-z0-9\x80-\xff-]{1,23}/i', substr( $text, $at + 1, 255 ), $domain ) ) {
				$email = Normal::email( ltrim( $local[0], "'.`{|" ) . '@' . $domain[0] );
				if ( '@' !== $email[0] && 1 !== preg_match( self::FILES, $email ) ) {
					$found[ $email ] ??= $at;
				}
			}
			$at = strpos( $text, '@', $at + 1 );
		}
		return $found;
	}
}
