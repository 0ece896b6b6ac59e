<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\FileTransaction;
use StorePosture\Probes\Support\WebPlaces;

/**
 * A small file of a fixed text where there is none, such as the empty page that keeps a server from listing a folder.
 */
final class NewFile implements Edit {
	private function __construct( private readonly string $path, private readonly string $text ) {}

	/**
	 * @param string $path Relative to the site's root.
	 */
	public static function at( string $path, string $text ): self {
		return new self( $path, $text );
	}

	public function place(): string {
		return $this->path;
	}

	public function before(): string {
		return '';
	}

	public function after(): string {
		return $this->text;
	}

	public function found(): string {
		return substr( (string) $this->now(), 0, 2000 );
	}

	public function state(): string {
		return match ( $this->now() ) {
			$this->text => self::AFTER,
			null => self::BEFORE,
			default => self::OTHER,
		};
	}

	public function obstacle(): string {
		return FileTransaction::obstacle( $this->full() );
	}

	public function by_hand(): string {
		return $this->text;
	}

	public function is_file(): bool {
		return true;
	}

	public function until(): string {
		return '';
	}

	public function apply(): void {
		( new FileTransaction() )->write( $this->full(), null, $this->text );
	}

	public function undo(): void {
		( new FileTransaction() )->remove( $this->full(), $this->text );
	}

	public function stored(): array {
		return array(
			'path' => $this->path,
			'text' => $this->text,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$path = $stored['path'] ?? null;
		$text = $stored['text'] ?? null;
		return is_string( $path ) && is_string( $text ) && 0 === validate_file( $path ) ? new self( $path, $text ) : null;
	}

	private function now(): ?string {
		return FileTransaction::read( $this->full() );
	}

	private function full(): string {
		return ( new WebPlaces() )->root . '/' . $this->path;
	}
}
