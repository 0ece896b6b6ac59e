<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Text;

/**
 * Finds copies of a whole site: of its database, of its files. By name here; what is in them Dump and Archive tell.
 */
final class Copies {
	private const DUMPS    = '/\.(sql|sql\.gz|sql\.zip|mysql|mysql\.gz|sqlite3?|db)$/i';
	private const ARCHIVES = '/\.(zip|tar|tar\.gz|tgz|wpress|daf|wpstg)$/i';
	/** Files of one backup folder that are looked into, newest first. */
	private const NEWEST   = 6;

	/**
	 * @param list<array<array-key, mixed>> $backup_folders Rows of data/backup_folders.json.
	 */
	public function __construct( private readonly Tree $tree, private readonly array $backup_folders ) {}

	/**
	 * @return list<Found>
	 */
	public function dumps(): array {
		$found   = array();
		$folders = array( ...$this->tree->roots(), $this->tree->content, $this->tree->content . '/database', $this->tree->uploads, ...$this->tree->below( $this->tree->uploads ) );
		foreach ( array_unique( $folders ) as $folder ) {
			foreach ( $this->tree->names( $folder, $folder !== $this->tree->root ) as $name ) {
				if ( 1 === preg_match( self::DUMPS, $name ) ) {
					$found[] = new Found( "{$folder}/{$name}", 1 === preg_match( '/\.(sqlite3?|db)$/i', $name ) ? 'sqlite' : 'sql' );
				}
			}
		}
		return Tree::files( $found );
	}

	/**
	 * Archives that lie about, without those named like wp-config.php, which Finder tells.
	 *
	 * @return list<Found>
	 */
	public function archives(): array {
		$found = array();
		foreach ( array( ...$this->tree->roots(), $this->tree->content, $this->tree->uploads ) as $folder ) {
			foreach ( $this->tree->names( $folder, $folder !== $this->tree->root ) as $name ) {
				if ( 1 === preg_match( self::ARCHIVES, $name ) && 1 !== preg_match( self::DUMPS, $name ) && 1 !== preg_match( Finder::CONFIG_COPIES, $name ) ) {
					$found[] = new Found( "{$folder}/{$name}", 'archive' );
				}
			}
		}
		return Tree::files( $found );
	}

	/**
	 * The newest copies in each folder of a backup plugin.
	 *
	 * @return list<array{files: list<Found>, secret: string}>
	 */
	public function backups(): array {
		$backups = array();
		$seen    = array();
		foreach ( $this->backup_folders as $row ) {
			$ending = Text::of( $row['ending'] ?? '' );
			foreach ( $this->places( Text::of( $row['folder'] ?? '' ) ) as $folder ) {
				$files = array();
				foreach ( isset( $seen[ $folder ] ) ? array() : $this->tree->names( $folder, true ) as $name ) {
					if ( 1 === preg_match( "/\\.{$ending}$/i", $name ) ) {
						$files[] = new Found( "{$folder}/{$name}", Text::of( $row['plugin'] ?? '' ) );
					}
				}
				$seen[ $folder ] = true;
				usort( $files, static fn ( Found $one, Found $other ): int => $other->modified() <=> $one->modified() );
				if ( array() !== $files ) {
					$backups[] = array(
						'files'  => array_slice( Tree::files( $files ), 0, self::NEWEST ),
						'secret' => Text::of( $row['secret'] ?? '' ),
					);
				}
			}
		}
		return $backups;
	}

	/**
	 * @param string $named Such as content/updraft, a star for what is random.
	 * @return list<string>
	 */
	private function places( string $named ): array {
		$steps  = explode( '/', $named );
		$places = match ( array_shift( $steps ) ) {
			'content' => array( $this->tree->content ),
			'uploads' => array( $this->tree->uploads ),
			'root'    => $this->tree->roots(),
			default   => array(),
		};
		foreach ( $steps as $step ) {
			$form = '/^' . str_replace( '\*', '.*', preg_quote( $step, '/' ) ) . '$/i';
			$next = array();
			foreach ( $places as $place ) {
				foreach ( $this->tree->names( $place, true ) as $name ) {
					if ( 1 === preg_match( $form, $name ) && is_dir( "{$place}/{$name}" ) ) {
						$next[] = "{$place}/{$name}";
					}
				}
			}
			$places = $next;
		}
		return $places;
	}
}
