<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Files\DocumentFolder;
use StorePosture\Probes\Support\Files\DocumentFolders as Finder;
use StorePosture\Probes\Support\Files\Served;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Invoices, and what customers sent by forms: whether a stranger gets the newest file of each folder, and how one would come upon it.
 * Only counts and the folder's path are kept.
 */
final class DocumentFolders implements Probe {
	/** Each takes two requests at most. */
	private const FOLDERS = 4;

	public function see( Watch $watch ): Sighting {
		$uploads = wp_normalize_path( wp_get_upload_dir()['basedir'] );
		if ( ! is_dir( $uploads ) ) {
			return Sighting::of( array( 'list' => array() ) ); // Nothing was ever uploaded.
		}
		$finder  = new Finder( $uploads, array_values( array_filter( $watch->data->any( 'document_folders' ), 'is_array' ) ) );
		$folders = $finder->all();
		$places  = new WebPlaces();
		$served  = new Served( $watch, $places );
		$list    = array();
		$reasons = array();
		foreach ( $folders as $index => $folder ) {
			$parts = new Parts();
			$parts->see( 'files', static fn (): int => '' === $folder->stopped ? count( $folder->files ) : throw new Unseen( $folder->stopped ) );
			$parts->see( 'guessable', $folder->is_guessable( ... ) );
			$parts->see( 'served', static fn (): bool => $index < self::FOLDERS ? $served->look( $folder->newest() ) : throw new Unseen( 'budget' ) );
			$parts->see( 'listed', static fn (): bool => self::is_listed( $parts, $folder, $watch, $places ) );
			foreach ( array( 'files', 'guessable', 'served', 'listed' ) as $field ) {
				if ( null === $parts->get( $field ) ) {
					$reasons[ "list.{$index}.{$field}" ] = $parts->reason_of( $field );
				}
			}
			$list[] = array(
				'kind'      => $folder->kind,
				'name'      => $folder->name,
				'path'      => $places->relative( $folder->path ),
				'files'     => $parts->get( 'files' ),
				'guessable' => $parts->get( 'guessable' ),
				'served'    => $parts->get( 'served' ),
				'listed'    => $parts->get( 'listed' ),
			);
		}
		if ( '' !== $finder->stopped ) {
			$reasons[ 'list.' . count( $list ) . '.served' ] = $finder->stopped;

			$list[] = array(
				'kind'      => 'invoice',
				'name'      => '',
				'path'      => '',
				'files'     => null,
				'guessable' => null,
				'served'    => null,
				'listed'    => null,
			);
		}
		return Sighting::of( array( 'list' => $list ), $reasons, 'loopback' );
	}

	/** What is not handed out is not asked for in a list: names alone harm nobody. */
	private static function is_listed( Parts $parts, DocumentFolder $folder, Watch $watch, WebPlaces $places ): bool {
		if ( true !== $parts->get( 'served' ) ) {
			return null === $parts->get( 'served' ) ? throw new Unseen( $parts->reason_of( 'served' ) ) : false;
		}
		$newest = $folder->newest()->path;
		$url    = $places->url( dirname( $newest ) );
		if ( null === $url || null === OwnSite::origin( $url ) ) {
			throw new Unseen( 'other_host' );
		}
		$answer = $watch->http->get( "{$url}/", array(), 1048576 );
		if ( '' !== $answer->interrupted() ) {
			throw new Unseen( $answer->interrupted() );
		}
		return 200 === $answer->status && ( str_contains( $answer->body, rawurlencode( basename( $newest ) ) ) || str_contains( $answer->body, esc_html( basename( $newest ) ) ) );
	}
}
