<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Unseen;

/**
 * A folder of invoices, or of what customers sent by a form, as it lies on disk.
 */
final class DocumentFolder {
	/** Fewer names than that do not show whether they follow a count. */
	private const ENOUGH = 10;
	private const SAMPLE = 50;
	private const SHARE  = 0.9;

	private ?Found $newest = null;

	/**
	 * @param 'invoice'|'form'     $kind
	 * @param string               $path    Full; never leaves the probe but as a path below the site's root.
	 * @param non-empty-list<Found> $files
	 * @param string               $stopped Why not all were counted; '' when all were.
	 */
	public function __construct( public readonly string $kind, public readonly string $name, public readonly string $path, public readonly array $files, public readonly string $stopped ) {}

	public function newest(): Found {
		if ( null === $this->newest ) {
			$times        = array_map( static fn ( Found $file ): int => $file->modified(), $this->files );
			$this->newest = $this->files[ (int) array_search( max( $times ), $times, true ) ];
		}
		return $this->newest;
	}

	/**
	 * @throws Unseen Few_files.
	 */
	public function is_guessable(): bool {
		$sample = array_slice( $this->files, 0, self::SAMPLE );
		$easy   = count( array_filter( $sample, fn ( Found $file ): bool => Guess::is_easy( $this->below( $file ) ) ) );
		if ( $easy < self::SHARE * count( $sample ) ) {
			return false;
		}
		return count( $sample ) < self::ENOUGH ? throw new Unseen( 'few_files' ) : true;
	}

	/** From the folder's own name on: a random part of that keeps all in it. */
	private function below( Found $file ): string {
		return basename( $this->path ) . substr( $file->path, strlen( $this->path ) );
	}
}
