<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Files\BadScript;
use StorePosture\Probes\Support\Files\FolderWalk;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Old scripts with a known hole that plugins and themes bring along. Found by name, judged by their text: a file that only bears
 * such a name is none. None of them is ever asked for over the web: that could start it.
 */
final class BadScripts implements Probe {
	private const ENTRIES = 60000;
	private const AT_MOST = 200;
	private const SECONDS = 1.5;
	private const BYTES   = 131072;

	public function see( Watch $watch ): Sighting {
		$scripts = array_map( static fn ( mixed $row ): BadScript => new BadScript( is_array( $row ) ? $row : array() ), array_values( $watch->data->any( 'bad_scripts' ) ) );
		$names   = '~^(?:' . implode( '|', array_map( static fn ( BadScript $script ): string => $script->file(), $scripts ) ) . ')$~Di';
		$walk    = new FolderWalk( self::ENTRIES, self::SECONDS, self::AT_MOST, false, $names );
		$places  = new WebPlaces();
		$list    = array();
		$reasons = array();
		foreach ( $walk->through( wp_normalize_path( WP_CONTENT_DIR ), static fn (): bool => true ) as $file ) {
			foreach ( self::told( $file, $scripts, $places->relative( $file->path ) ) as [ $row, $reason ] ) {
				if ( '' !== $reason ) {
					$reasons[ 'list.' . count( $list ) . '.vulnerable' ] = $reason;
				}
				$list[] = $row;
			}
		}
		if ( '' !== $walk->stopped ) {
			$reasons[ 'list.' . count( $list ) . '.vulnerable' ] = $walk->stopped;

			$list[] = array(
				'path'       => '',
				'name'       => '',
				'version'    => '',
				'vulnerable' => null,
			);
		}
		return Sighting::of( array( 'list' => $list ), $reasons );
	}

	/**
	 * @param list<BadScript> $scripts
	 * @return list<array{array<string, mixed>, string}> Rows, each with why it could not be judged.
	 */
	private static function told( Found $file, array $scripts, string $path ): array {
		$text = $file->head( self::BYTES );
		$told = array();
		foreach ( $scripts as $script ) {
			if ( ! $script->is_named( basename( $file->path ) ) || ( null !== $text && ! $script->is( $text ) ) ) {
				continue;
			}
			$code   = null === $text ? null : BadScript::code( $text );
			$hole   = null === $code ? null : $script->has_hole( $code );
			$told[] = array(
				array(
					'path'       => $path,
					'name'       => $script->name(),
					'version'    => null === $code ? '' : $script->version( $code ),
					'vulnerable' => $hole,
				),
				match ( true ) {
					null === $code => 'not_readable',
					null === $hole => 'unknown_format',
					default => '',
				},
			);
		}
		return $told;
	}
}
