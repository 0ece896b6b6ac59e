<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\UploadsControl;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Whether WooCommerce's folders for downloads and logs can be read by strangers, tried with a test file of our own. The same
 * kind of file beside them, in uploads, must come back: else the answer says nothing.
 */
final class Folders implements Probe {
	private const FILES_AT_MOST = 5000;

	/** @var array<string, string> Path inside the fact to reason. */
	private array $reasons = array();

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		ProbeFile::sweep();
		$uploads = wp_get_upload_dir();
		$places  = new WebPlaces();
		$control = new class( fn (): string => UploadsControl::reason( $watch, $places ) ) {
			private ?string $seen = null;

			/** @param \Closure(): string $ask */
			public function __construct( private readonly \Closure $ask ) {}

			/** Asked once, and only when a folder needs it. */
			public function reason(): string {
				return $this->seen ??= ( $this->ask )();
			}
		};
		$downloads = $uploads['basedir'] . '/woocommerce_uploads';
		return Sighting::of(
			array(
				'list' => array(
					$this->look( $watch, $places, 'list.0', 'downloads', $downloads, self::commonest_ending( $downloads ), $control->reason( ... ) ),
					$this->look( $watch, $places, 'list.1', 'logs', self::log_folder( $uploads['basedir'] ), 'log', $control->reason( ... ) ),
				),
			),
			$this->reasons,
			'loopback'
		);
	}

	/**
	 * @param \Closure(): string $control
	 * @return array<string, mixed>
	 */
	private function look( Watch $watch, WebPlaces $places, string $path, string $name, string $folder, string $ending, \Closure $control ): array {
		$url   = $places->url( $folder );
		$seen  = array(
			'name'        => $name,
			'exists'      => is_dir( $folder ),
			'in_web_root' => null !== $url,
			'same_host'   => null !== $url && null !== OwnSite::origin( $url ),
			'readable'    => false,
			'listed'      => false,
			'files'       => 0,
		);
		if ( ! $seen['exists'] ) {
			return $seen;
		}
		$files         = self::files( $folder );
		$seen['files'] = null === $files ? null : count( $files );
		if ( null === $files ) {
			$this->reasons[ "{$path}.files" ] = 'too_many';
		}
		if ( null === $url ) {
			return $seen; // No address leads there.
		}
		try {
			if ( ! $seen['same_host'] ) {
				throw new Unseen( 'other_host' );
			}
			[ $seen['readable'], $seen['listed'] ] = self::try_out( $watch, $folder, $url, $ending, $control );
		} catch ( Unseen $unseen ) {
			$seen['readable']                    = null;
			$seen['listed']                      = null;
			$this->reasons[ "{$path}.readable" ] = $unseen->reason;
			$this->reasons[ "{$path}.listed" ]   = $unseen->reason;
		}
		return $seen;
	}

	/**
	 * @param \Closure(): string $control
	 * @return array{bool, bool} Readable, listed.
	 */
	private static function try_out( Watch $watch, string $folder, string $url, string $ending, \Closure $control ): array {
		$file = ProbeFile::in( $folder, $ending );
		try {
			$content = $watch->http->get( "{$url}/{$file->name}", array(), 4096 );
			$list    = $watch->http->get( "{$url}/", array(), 1048576 );
		} finally {
			$file->remove();
		}
		$readable = 200 === $content->status && $content->body === $file->token;
		$listed   = 200 === $list->status && str_contains( $list->body, $file->name );
		// What was seen needs no control; that nothing was seen is believed only where a file in uploads came back.
		if ( ! $readable && ! $listed ) {
			$reason = self::unclear( $content, $list );
			$reason = '' === $reason ? $control() : $reason;
			if ( '' !== $reason ) {
				throw new Unseen( $reason );
			}
		}
		return array( $readable, $listed );
	}

	private static function unclear( HttpAnswer ...$answers ): string {
		foreach ( $answers as $answer ) {
			if ( '' !== $answer->interrupted() ) {
				return $answer->interrupted();
			}
		}
		return '';
	}

	private static function log_folder( string $uploads ): string {
		if ( class_exists( \Automattic\WooCommerce\Utilities\LoggingUtil::class ) ) {
			// Without making it: a look changes nothing.
			return untrailingslashit( \Automattic\WooCommerce\Utilities\LoggingUtil::get_log_directory( false ) );
		}
		$constant = defined( 'WC_LOG_DIR' ) ? constant( 'WC_LOG_DIR' ) : '';
		return untrailingslashit( is_string( $constant ) && '' !== $constant ? $constant : $uploads . '/wc-logs' );
	}

	/** Some servers let certain endings through and others not: the one that is sold here decides. */
	private static function commonest_ending( string $folder ): string {
		$endings = array();
		foreach ( self::files( $folder ) ?? array() as $file ) {
			$ending = strtolower( pathinfo( $file, PATHINFO_EXTENSION ) );
			// Never one that a server would run.
			if ( 1 === preg_match( '/^(zip|pdf|epub|mp3|mp4|jpe?g|png|txt|csv|docx?|xlsx?|gz|rar|wav|mobi)$/D', $ending ) ) {
				$endings[] = $ending;
			}
		}
		$counted = array_count_values( $endings );
		arsort( $counted );
		return (string) ( array_key_first( $counted ) ?? 'txt' );
	}

	/**
	 * Files in a folder and below, without those that only shut it.
	 *
	 * @return list<string>|null Null: more than can be counted.
	 */
	private static function files( string $folder ): ?array {
		$files = array();
		try {
			$walk = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ), \RecursiveIteratorIterator::LEAVES_ONLY, \RecursiveIteratorIterator::CATCH_GET_CHILD );
			foreach ( $walk as $file ) {
				if ( $file instanceof \SplFileInfo && $file->isFile() && ! in_array( $file->getFilename(), array( '.htaccess', 'index.html', 'index.php' ), true ) ) {
					$files[] = $file->getFilename();
				}
				if ( count( $files ) > self::FILES_AT_MOST ) {
					return null;
				}
			}
		} catch ( \UnexpectedValueException ) {
			return null;
		}
		return $files;
	}
}
