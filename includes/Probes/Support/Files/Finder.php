<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * Finds on disk, by name, what should not be public. Looks into the site's root, the folders of WordPress and of content, and one
 * level of plugins and themes: never deeper, and nothing is guessed over the web.
 */
final class Finder {
	public const CONFIG_COPIES  = '/^\.?(.{0,40}[-._])?wp-config([-._~ ].{0,60})?$/i';
	private const ARCHIVES      = '/\.(zip|tar|tgz|gz|bz2|7z|rar)$/i';
	private const LOGS          = '/^(error_log|php_errorlog|php_errors?|debug|errors?)([-._]\d{1,10})?(\.(log|txt))?$|\.log(\.\d{1,3})?$/i';
	private const SECRETS       = '/^(\.env([-._].{1,40})?|auth\.json|\.npmrc|\.mcp\.json|sftp(-config)?\.json|\.ftpconfig|\.my\.cnf|\.git-credentials|\.netrc|\.pgpass|id_(rsa|dsa|ecdsa|ed25519)|.{1,60}\.(pem|key|ppk))$/i';
	/** What ships with software to be filled in. */
	private const SAMPLES       = '/(example|sample|dist|template|default)/i';
	/** Inside a folder that gives itself away. */
	private const NESTED        = array(
		'.aws/credentials'  => 'cloud_keys',
		'.vscode/sftp.json' => 'access',
		'.docker/config.json' => 'access',
		'.ssh/id_rsa'       => 'private_key',
		'.ssh/id_ed25519'   => 'private_key',
	);
	private const REPOSITORIES  = array(
		'.git/HEAD'    => 'git',
		'.git/config'  => 'git',
		'.svn/wc.db'   => 'subversion',
		'.hg/requires' => 'mercurial',
	);

	public function __construct( private readonly Tree $tree ) {}

	/**
	 * wp-config.php itself, and what looks like a copy of it.
	 *
	 * @return list<Found>
	 */
	public function config(): array {
		$found = array();
		foreach ( array( ...$this->tree->roots(), $this->tree->content ) as $folder ) {
			foreach ( $this->tree->names( $folder ) as $name ) {
				if ( 1 === preg_match( self::CONFIG_COPIES, $name ) && 'wp-config-sample.php' !== $name ) {
					$kind    = 'wp-config.php' === $name ? 'live' : ( 1 === preg_match( self::ARCHIVES, $name ) ? 'archive' : 'copy' );
					$found[] = new Found( "{$folder}/{$name}", $kind );
				}
			}
		}
		return Tree::files( $found );
	}

	/**
	 * @param list<string> $named Paths that settings name: WP_DEBUG_LOG, error_log.
	 * @return list<Found>
	 */
	public function logs( array $named ): array {
		$found = array();
		foreach ( $named as $path ) {
			$found[] = new Found( $path, 'debug_log' );
		}
		$folders = array( ...$this->tree->roots(), ABSPATH . 'wp-admin', $this->tree->content, $this->tree->uploads, ...$this->tree->below( WP_PLUGIN_DIR ) );
		foreach ( $folders as $folder ) {
			foreach ( $this->tree->names( $folder, $folder !== $this->tree->root ) as $name ) {
				if ( 1 === preg_match( self::LOGS, $name ) ) {
					$found[] = new Found( untrailingslashit( $folder ) . "/{$name}", str_starts_with( strtolower( $name ), 'debug' ) ? 'debug_log' : ( str_contains( $name, 'error' ) ? 'error_log' : 'log' ) );
				}
			}
		}
		return Tree::files( $found );
	}

	/**
	 * @return list<Found>
	 */
	public function secrets(): array {
		$found = array();
		foreach ( array( ...$this->tree->roots(), $this->tree->content ) as $folder ) {
			foreach ( $this->tree->names( $folder ) as $name ) {
				if ( 1 === preg_match( self::SECRETS, $name ) && 1 !== preg_match( self::SAMPLES, $name ) ) {
					$found[] = new Found( "{$folder}/{$name}", str_starts_with( $name, '.env' ) ? 'env' : ( 1 === preg_match( '/^id_|\.(pem|key|ppk)$/i', $name ) ? 'private_key' : 'access' ) );
				}
			}
			foreach ( self::NESTED as $name => $kind ) {
				$found[] = new Found( "{$folder}/{$name}", $kind );
			}
			// An address in it may hold a password.
			$found[] = new Found( "{$folder}/.git/config", 'git_remote' );
		}
		return Tree::files( $found );
	}

	/**
	 * @return list<Found>
	 */
	public function repositories(): array {
		$found   = array();
		$folders = array( ...$this->tree->roots(), $this->tree->content, ...$this->tree->themes(), ...$this->tree->below( WP_PLUGIN_DIR ) );
		foreach ( array_unique( $folders ) as $folder ) {
			foreach ( self::REPOSITORIES as $name => $kind ) {
				if ( is_file( "{$folder}/{$name}" ) ) {
					$found[] = new Found( "{$folder}/{$name}", $kind );
					break; // One file tells of the whole repository.
				}
			}
		}
		return Tree::files( $found );
	}
}
