<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Unseen;

/**
 * Finds on disk, by name, what should not be public. Looks into the site's root, the folders of WordPress and of content, and one
 * level of plugins and themes: never deeper, and nothing is guessed over the web.
 */
final class Finder {
	private const FOLDERS_AT_MOST = 400;

	private const CONFIG_COPIES = '/^\.?(.{0,40}[-._])?wp-config([-._~ ].{0,60})?$/i';
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

	/** @var array<string, list<string>|null> */
	private array $listed = array();

	/**
	 * @param string $root    Folder that the site's address shows.
	 * @param string $content wp-content.
	 * @param string $uploads Base of uploads.
	 */
	public function __construct( private readonly string $root, private readonly string $content, private readonly string $uploads ) {}

	/**
	 * wp-config.php itself, and what looks like a copy of it.
	 *
	 * @return list<Found>
	 */
	public function config(): array {
		$found = array();
		foreach ( array( ...$this->roots(), $this->content ) as $folder ) {
			foreach ( $this->names( $folder ) as $name ) {
				if ( 1 === preg_match( self::CONFIG_COPIES, $name ) && 'wp-config-sample.php' !== $name ) {
					$kind    = 'wp-config.php' === $name ? 'live' : ( 1 === preg_match( self::ARCHIVES, $name ) ? 'archive' : 'copy' );
					$found[] = new Found( "{$folder}/{$name}", $kind );
				}
			}
		}
		return $this->files( $found );
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
		$folders = array( ...$this->roots(), ABSPATH . 'wp-admin', $this->content, $this->uploads, ...$this->below( WP_PLUGIN_DIR ) );
		foreach ( $folders as $folder ) {
			foreach ( $this->names( $folder, $folder !== $this->root ) as $name ) {
				if ( 1 === preg_match( self::LOGS, $name ) ) {
					$found[] = new Found( untrailingslashit( $folder ) . "/{$name}", str_starts_with( strtolower( $name ), 'debug' ) ? 'debug_log' : ( str_contains( $name, 'error' ) ? 'error_log' : 'log' ) );
				}
			}
		}
		return $this->files( $found );
	}

	/**
	 * @return list<Found>
	 */
	public function secrets(): array {
		$found = array();
		foreach ( array( ...$this->roots(), $this->content ) as $folder ) {
			foreach ( $this->names( $folder ) as $name ) {
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
		return $this->files( $found );
	}

	/**
	 * @return list<Found>
	 */
	public function repositories(): array {
		$found   = array();
		$folders = array( ...$this->roots(), $this->content, get_stylesheet_directory(), get_template_directory(), ...$this->below( WP_PLUGIN_DIR ) );
		foreach ( array_unique( $folders ) as $folder ) {
			foreach ( self::REPOSITORIES as $name => $kind ) {
				if ( is_file( "{$folder}/{$name}" ) ) {
					$found[] = new Found( "{$folder}/{$name}", $kind );
					break; // One file tells of the whole repository.
				}
			}
		}
		return $this->files( $found );
	}

	/**
	 * @return list<string>
	 */
	private function roots(): array {
		return array_values( array_unique( array( $this->root, untrailingslashit( wp_normalize_path( ABSPATH ) ) ) ) );
	}

	/**
	 * Folders directly below.
	 *
	 * @return list<string>
	 */
	private function below( string $folder ): array {
		$below = array();
		foreach ( $this->names( $folder, true ) as $name ) {
			if ( is_dir( "{$folder}/{$name}" ) ) {
				$below[] = "{$folder}/{$name}";
			}
		}
		if ( count( $below ) > self::FOLDERS_AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		return $below;
	}

	/**
	 * @param bool $may_be_shut A folder that cannot be listed is passed over: the server that hands files out may still read it.
	 * @return list<string>
	 * @throws Unseen When a folder that decides cannot be read.
	 */
	private function names( string $folder, bool $may_be_shut = false ): array {
		if ( ! array_key_exists( $folder, $this->listed ) ) {
			$names                   = @scandir( $folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
			$this->listed[ $folder ] = false === $names ? null : array_values( array_diff( $names, array( '.', '..' ) ) );
		}
		$names = $this->listed[ $folder ];
		if ( null === $names && ! $may_be_shut ) {
			throw new Unseen( 'not_readable' );
		}
		return $names ?? array();
	}

	/**
	 * Those that are files, each once.
	 *
	 * @param list<Found> $found
	 * @return list<Found>
	 */
	private function files( array $found ): array {
		$once = array();
		foreach ( $found as $file ) {
			if ( ! isset( $once[ $file->path ] ) && is_file( $file->path ) ) {
				$once[ $file->path ] = $file;
			}
		}
		return array_values( $once );
	}
}
