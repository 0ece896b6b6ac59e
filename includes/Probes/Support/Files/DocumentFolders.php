<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Orders;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;

/**
 * Finds folders of documents below uploads: those of known plugins by their names (data/document_folders.json), others by files
 * that are named after this store's orders.
 */
final class DocumentFolders {
	private const DOCUMENTS = '/\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|txt|jpe?g|png|heic|webp|gif|tiff?|zip|mp[34]|mov)$/i';
	/** What invoices are called in the languages WooCommerce is sold in most. */
	private const INVOICE   = '/invoice|packing|receipt|order|credit|factur|rechnung|fattura|faktur|fatura|lasku|bestell|quittung|recibo/i';
	private const ENTRIES   = 20000;
	private const AT_MOST   = 2000;
	private const SECONDS   = 1.0;
	private const NUMBERED  = 10;
	private const SAMPLE    = 50;
	private const SHARE     = 0.8;

	/** Why not everything below uploads was looked through; '' when it was. */
	public string $stopped = '';

	/**
	 * @param list<array<array-key, mixed>> $known Rows of data/document_folders.json.
	 */
	public function __construct( private readonly string $uploads, private readonly array $known ) {}

	/**
	 * @return list<DocumentFolder> The fullest first.
	 */
	public function all(): array {
		$folders = array();
		foreach ( $this->known as $row ) {
			foreach ( (array) glob( $this->uploads . '/' . Text::of( $row['folder'] ?? '' ), GLOB_ONLYDIR ) as $path ) {
				if ( is_string( $path ) && ! is_link( $path ) ) {
					$folders[ $path ] = self::of( 'invoice' === ( $row['kind'] ?? '' ) ? 'invoice' : 'form', Text::of( $row['name'] ?? '' ), $path, array_values( array_filter( (array) ( $row['skip'] ?? array() ), 'is_string' ) ) );
				}
			}
		}
		$all = array( ...array_values( array_filter( $folders ) ), ...$this->numbered( array_keys( $folders ) ) );
		usort( $all, static fn ( DocumentFolder $one, DocumentFolder $other ): int => count( $other->files ) <=> count( $one->files ) );
		return $all;
	}

	/**
	 * @param 'invoice'|'form' $kind
	 * @param list<string>     $skip Names of folders in it.
	 */
	private static function of( string $kind, string $name, string $path, array $skip ): ?DocumentFolder {
		$walk  = new FolderWalk( self::ENTRIES, self::SECONDS, self::AT_MOST, false, self::DOCUMENTS );
		$files = $walk->through( $path, static fn ( Found $file ): bool => array() === array_intersect( explode( '/', dirname( substr( $file->path, strlen( $path ) + 1 ) ) ), $skip ) );
		return array() === $files ? null : new DocumentFolder( $kind, $name, $path, $files, $walk->stopped );
	}

	/**
	 * @param list<string> $but Folders that are known already.
	 * @return list<DocumentFolder>
	 */
	private function numbered( array $but ): array {
		$walk = new FolderWalk( self::ENTRIES, self::SECONDS, self::AT_MOST, true, '/\d.*\.pdf$/i' );
		$by   = array();
		foreach ( $walk->through( $this->uploads, static fn ( Found $file ): bool => 1 === preg_match( self::INVOICE, basename( dirname( $file->path ) ) . '/' . basename( $file->path ) ) ) as $file ) {
			$by[ dirname( $file->path ) ][] = $file;
		}
		$this->stopped = $walk->stopped;
		$found         = array();
		foreach ( $by as $path => $files ) {
			$is_known = array() !== array_filter( $but, static fn ( string $known ): bool => str_starts_with( "{$path}/", "{$known}/" ) );
			if ( ! $is_known && count( $files ) >= self::NUMBERED && self::follow_orders( $files ) ) {
				$found[] = new DocumentFolder( 'invoice', '', $path, $files, '' );
			}
		}
		return $found;
	}

	/**
	 * @param list<Found> $files
	 */
	private static function follow_orders( array $files ): bool {
		$numbers = array();
		foreach ( array_slice( $files, 0, self::SAMPLE ) as $file ) {
			preg_match_all( '/(?<!\d)\d{1,9}(?!\d)/', basename( $file->path ), $found );
			$numbers[] = array_map( 'intval', $found[0] );
		}
		try {
			$orders = Orders::of_this_store()->among( array_values( array_unique( array_merge( ...$numbers ) ) ) );
		} catch ( Unseen ) {
			return false; // Without orders nothing can be named after them.
		}
		$named = array_filter( $numbers, static fn ( array $of_one ): bool => array() !== array_intersect( $of_one, $orders ) );
		return count( $named ) >= self::SHARE * count( $numbers );
	}
}
