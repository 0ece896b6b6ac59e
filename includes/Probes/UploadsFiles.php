<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Files\FolderWalk;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Files\Inert;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Code where only pictures and documents belong. That it is there is seen; whose it is and what for, is not judged.
 */
final class UploadsFiles implements Probe {
	/** Of a file to look at: what does nothing ends early. */
	private const CODE_BYTES = 65536;
	/** Handlers and files put before all others make a server run PHP under any name. "AddType text/plain .php" does the opposite. */
	private const RUNS_OTHERS = '/^\s*(?:AddHandler\s+["\']?\S*php(?!\S*source)|AddType\s+["\']?application\/x-httpd-php(?!\S*source)|(?:SetHandler|ForceType)\s+["\']?(?:\S*php(?!\S*source)|proxy:)|(?:php_value[^\S\r\n]+)?auto_(?:prepend|append)_file(?:[^\S\r\n]*=|[^\S\r\n])[^\S\r\n]*+["\']?+(?!none\b)[^\s"\'=])/im';

	public function see( Watch $watch ): Sighting {
		$uploads = wp_get_upload_dir()['basedir'];
		if ( ! is_dir( $uploads ) ) {
			return Sighting::of( array( 'code' => array() ) ); // Nothing was ever uploaded.
		}
		$walk    = new FolderWalk( (int) Limits::number( $watch->data, 'uploads_entries' ), Limits::number( $watch->data, 'uploads_seconds' ), (int) Limits::number( $watch->data, 'uploads_code' ) );
		$places  = new WebPlaces();
		$code    = array();
		$reasons = array();
		foreach ( $walk->through( wp_normalize_path( $uploads ), static fn ( Found $file ): bool => false !== self::is_active( $file ) ) as $file ) {
			$active = self::is_active( $file );
			if ( null === $active ) {
				$reasons[ 'code.' . count( $code ) . '.active' ] = 'not_readable';
			}
			$code[] = array(
				'path'        => $places->relative( $file->path ),
				'size'        => $file->size(),
				'modified_at' => Time::of_seconds( $file->modified() ),
				'active'      => $active,
			);
		}
		if ( '' !== $walk->stopped ) {
			$reasons[ 'code.' . count( $code ) . '.active' ] = $walk->stopped;

			$code[] = array(
				'path'        => '',
				'size'        => null,
				'modified_at' => null,
				'active'      => null,
			);
		}
		return Sighting::of( array( 'code' => $code ), $reasons );
	}

	/** Does something when a server runs it. Null: cannot be told. */
	private static function is_active( Found $file ): ?bool {
		$text = $file->head( self::CODE_BYTES );
		return match ( true ) {
			null === $text => null,
			'settings' === $file->kind => 1 === preg_match( self::RUNS_OTHERS, $text ),
			// A picture whose name has .php in it.
			! str_contains( $text, '<?' ) => false,
			default => self::opposite( Inert::is( $text ) ),
		};
	}

	private static function opposite( ?bool $value ): ?bool {
		return null === $value ? null : ! $value;
	}
}
