<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

/**
 * The PHP that serves visitors. That of the command line may be another version, with other extensions, for another user.
 */
final class Php implements Viewer {
	/** Said as they are: none of them holds a path or a secret. */
	private const SETTINGS = array(
		'allow_url_fopen',
		'allow_url_include',
		'cgi.fix_pathinfo',
		'enable_dl',
		'expose_php',
		'file_uploads',
		'log_errors',
		'max_execution_time',
		'memory_limit',
		'opcache.enable',
		'opcache.revalidate_freq',
		'opcache.validate_permission',
		'opcache.validate_root',
		'opcache.validate_timestamps',
		'post_max_size',
		'session.cookie_httponly',
		'session.cookie_samesite',
		'session.cookie_secure',
		'session.use_only_cookies',
		'session.use_strict_mode',
		'upload_max_filesize',
		'zend.exception_ignore_args',
	);

	/** Of these only whether they are set. */
	private const PATHS = array( 'auto_append_file', 'auto_prepend_file', 'error_log', 'open_basedir', 'opcache.restrict_api' );

	public function name(): string {
		return 'php';
	}

	public function see(): array {
		$settings = array();
		foreach ( self::SETTINGS as $name ) {
			$value             = ini_get( $name );
			$settings[ $name ] = false === $value ? null : $value;
		}
		$set = array();
		foreach ( self::PATHS as $name ) {
			$value        = ini_get( $name );
			$set[ $name ] = false === $value ? null : '' !== $value;
		}
		$extensions = array_map( 'strtolower', get_loaded_extensions() );
		sort( $extensions );
		$off = ini_get( 'disable_functions' );
		return array(
			'version'    => PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION,
			'branch'     => PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION,
			'extra'      => PHP_EXTRA_VERSION,
			'sapi'       => PHP_SAPI,
			'extensions' => $extensions,
			'settings'   => $settings,
			'set'        => $set,
			'disabled'   => false === $off ? null : array_values( array_diff( array_map( 'trim', explode( ',', $off ) ), array( '' ) ) ),
			'opcache'    => extension_loaded( 'zend opcache' ) && in_array( (string) ini_get( 'opcache.enable' ), array( '1', 'On', 'on' ), true ),
			'user'       => self::user(),
		);
	}

	/** Number of the user PHP runs as; null where it cannot tell. */
	public static function user(): ?int {
		return function_exists( 'posix_geteuid' ) ? posix_geteuid() : null;
	}
}
