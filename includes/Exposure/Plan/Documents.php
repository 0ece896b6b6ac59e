<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Files\FolderWalk;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Documents among the uploads: those in the media library, and invoices and exports that plugins put there.
 */
final class Documents {
	private const TYPES   = array( 'application/pdf', 'text/csv', 'application/vnd.ms-excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip', 'application/json', 'text/plain', 'application/xml', 'text/xml' );
	private const NAMES   = '/(?:invoice|receipt|packing|export|order|customer|subscriber|report|label).*\.(?:pdf|csv|tsv|xlsx?|json|xml|txt|zip)$|\.(?:csv|tsv)$/i';
	private const AT_MOST = 20;
	private const ENTRIES = 20000;
	private const SECONDS = 1.0;

	/**
	 * @return list<Prepared>
	 */
	public static function all(): array {
		$core = new Origin( 'core' );
		return array_values(
			array_filter(
				array( Prepared::page( 'file', 'media library', $core, Group::MEDIA, self::attachments() ), Prepared::page( 'file', 'uploads', new Origin( 'unknown' ), Group::MEDIA, self::loose() ) ),
				static fn ( Prepared $one ): bool => array() !== $one->requests
			)
		);
	}

	/**
	 * @return list<array{0: string, 1: Record}>
	 */
	private static function attachments(): array {
		$addresses = array();
		try {
			$rows = Database::rows( "SELECT ID FROM %i WHERE post_type = 'attachment' AND post_mime_type IN ( " . Database::places( count( self::TYPES ) ) . ' ) ORDER BY ID DESC LIMIT %d', array( Database::handle()->posts, ...self::TYPES, self::AT_MOST ) );
		} catch ( Unseen ) {
			return array();
		}
		foreach ( $rows as $row ) {
			$url  = wp_get_attachment_url( (int) $row['ID'] );
			$path = is_string( $url ) ? SiteAddress::relative( OwnSite::usual( $url ) ) : '';
			if ( '' !== $path ) {
				$addresses[] = array( $path, new Record( 'post:attachment', (string) $row['ID'], 'foreign' ) );
			}
		}
		return $addresses;
	}

	/**
	 * @return list<array{0: string}>
	 */
	private static function loose(): array {
		$uploads = wp_normalize_path( wp_get_upload_dir()['basedir'] );
		$found   = is_dir( $uploads ) ? ( new FolderWalk( self::ENTRIES, self::SECONDS, 500, true, self::NAMES ) )->through( $uploads, static fn (): bool => true ) : array();
		$paths   = array_map( static fn ( Found $file ): string => $file->path, $found );
		sort( $paths );
		$places    = new WebPlaces();
		$addresses = array();
		foreach ( array_slice( $paths, 0, self::AT_MOST ) as $file ) {
			$path = SiteAddress::relative( (string) $places->url( $file ) );
			if ( '' !== $path ) {
				$addresses[] = array( $path );
			}
		}
		return $addresses;
	}
}
