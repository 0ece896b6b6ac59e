<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * What kinds of things a text holds. Only the kinds are told, never a value. Pure.
 */
final class Content {
	/** Keys and tokens whose form says what they open: Stripe, AWS, GitHub, Slack, Google, SendGrid, WooCommerce, Mailgun, PayPal/Braintree. */
	private const KEY_SHAPES = '/\b(?:[sr]k_(?:live|test)_[0-9a-zA-Z]{16,}|whsec_[0-9a-zA-Z+\/]{20,}|(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{40,}|xox[abpr]-[0-9A-Za-z-]{10,}|AIza[0-9A-Za-z_-]{35}|SG\.[0-9A-Za-z_-]{20,}\.[0-9A-Za-z_-]{20,}|c[ks]_[0-9a-f]{40}|key-[0-9a-f]{32}|access_token\$(?:production|sandbox)\$\w+)/';
	private const PRIVATE_KEY = '/-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----|PuTTY-User-Key-File-\d/';
	/** name = value, name: value, "name": "value" under a name that means a secret. */
	private const ASSIGNMENT = '/^[^\S\r\n]*(?:export\s+)?["\']?([A-Za-z0-9_.:\/@-]*?(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[-_]?key|private[-_]?key|access[-_]?key|authtoken|credential)[A-Za-z0-9_.-]*)["\']?[^\S\r\n]*[:=][^\S\r\n]*["\']?([^"\'\s#,;}{][^"\'\r\n]*)/mi';
	/** What stands there until somebody fills it in. */
	private const PLACEHOLDER = '/^(null|none|false|true|undefined|your[-_ ].*|change[-_ ]?(me|this).*|<.*>|\$\{.*\}|\$[A-Z_]+|x{3,}|\*{3,}|\.{3}|password_here|put your unique phrase here|secret|example.*)$/i';
	private const URL_PASSWORD = '#\b[a-z][a-z0-9+.-]*://[^\s/:@"\']+:([^\s/@"\']{2,})@[a-z0-9.-]#i';
	private const MAIL = '/[a-z0-9._%+-]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i';
	/** Mail domains in logs that are nobody's customers: documentation (RFC 2606) and those who write the software. */
	private const NOT_PEOPLE = '/(^|\.)(example\.(com|org|net)|[a-z0-9-]+\.(example|invalid|local|localhost)|wordpress\.(org|com)|automattic\.com|woocommerce\.com|php\.net|github\.com|sentry\.io)$/i';

	/**
	 * Of wp-config.php or a copy.
	 *
	 * @return list<string> credentials, keys.
	 */
	public static function of_config( string $text ): array {
		$holds = array();
		if ( self::has_constant( $text, 'DB_PASSWORD' ) ) {
			$holds[] = 'credentials';
		}
		if ( self::has_constant( $text, '(?:AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)' ) ) {
			$holds[] = 'keys';
		}
		return $holds;
	}

	/**
	 * Of a log's last part.
	 *
	 * @param string $own_domain Mail addresses of the shop itself are no customers'.
	 * @param int    $people     So many different addresses make a log personal.
	 * @return list<string> credentials, keys, personal-data, paths.
	 */
	public static function of_log( string $text, string $own_domain, string $root, int $people ): array {
		$holds = array();
		if ( 1 === preg_match( self::KEY_SHAPES, $text ) || 1 === preg_match( self::URL_PASSWORD, $text ) ) {
			$holds[] = 'credentials';
		}
		if ( 1 === preg_match( self::PRIVATE_KEY, $text ) ) {
			$holds[] = 'keys';
		}
		if ( self::people( $text, $own_domain ) >= $people ) {
			$holds[] = 'personal-data';
		}
		if ( '' !== $root && str_contains( $text, $root . '/' ) ) {
			$holds[] = 'paths';
		}
		return $holds;
	}

	/**
	 * Of .env and alike.
	 *
	 * @return list<string> credentials, keys.
	 */
	public static function of_secrets( string $text ): array {
		$holds = array();
		if ( 1 === preg_match( self::KEY_SHAPES, $text ) || 1 === preg_match( self::URL_PASSWORD, $text ) || self::has_assignment( $text ) ) {
			$holds[] = 'credentials';
		}
		if ( 1 === preg_match( self::PRIVATE_KEY, $text ) ) {
			$holds[] = 'keys';
		}
		return $holds;
	}

	/**
	 * Of any text: only what has the form of a key.
	 *
	 * @return list<string> credentials, keys.
	 */
	public static function of_keys( string $text ): array {
		$holds = 1 === preg_match( self::KEY_SHAPES, $text ) ? array( 'credentials' ) : array();
		return 1 === preg_match( self::PRIVATE_KEY, $text ) ? array( ...$holds, 'keys' ) : $holds;
	}

	/**
	 * Of a repository's settings, where only an address can hold a password.
	 *
	 * @return list<string>
	 */
	public static function of_remote( string $text ): array {
		return 1 === preg_match( self::URL_PASSWORD, $text ) || 1 === preg_match( self::KEY_SHAPES, $text ) ? array( 'credentials' ) : array();
	}

	private static function has_constant( string $text, string $names ): bool {
		// Named by a variable or getenv(): nothing to read here.
		preg_match_all( '/define\(\s*[\'"]' . $names . '[\'"]\s*,\s*([\'"])(.{1,200}?)\1\s*\)/', $text, $found );
		foreach ( $found[2] as $value ) {
			if ( 1 !== preg_match( self::PLACEHOLDER, trim( $value ) ) ) {
				return true;
			}
		}
		return false;
	}

	private static function has_assignment( string $text ): bool {
		preg_match_all( self::ASSIGNMENT, $text, $found );
		foreach ( $found[2] as $value ) {
			if ( 1 !== preg_match( self::PLACEHOLDER, trim( $value ) ) ) {
				return true;
			}
		}
		return false;
	}

	private static function people( string $text, string $own_domain ): int {
		preg_match_all( self::MAIL, $text, $found );
		$people = array();
		$own    = preg_replace( '/^www\./', '', strtolower( $own_domain ) );
		foreach ( $found[0] as $index => $mail ) {
			$domain = strtolower( $found[1][ $index ] );
			if ( $domain !== $own && 1 !== preg_match( self::NOT_PEOPLE, $domain ) && 1 !== preg_match( '/\.(png|jpe?g|gif|svg|webp|js|css|php)$/', $domain ) ) {
				$people[ hash( 'sha256', strtolower( $mail ) ) ] = true;
			}
		}
		return count( $people );
	}
}
