<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\FileTransaction;
use StorePosture\Fixes\Support\HtaccessBlock;
use StorePosture\Model\Problem;
use StorePosture\Probes\Support\KeptRules;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Our block of rules in a .htaccess, which is made where there is none.
 */
final class RuleBlock implements Edit {
	/**
	 * @param string $path  Relative to the site's root.
	 * @param string $name  Of the block.
	 * @param string $block With its marks, as it stands or shall stand there.
	 * @param bool   $made  Whether the file is ours.
	 */
	private function __construct(
		private readonly string $path,
		private readonly string $name,
		private readonly string $block,
		private readonly bool $made,
	) {}

	/**
	 * @param string $folder Relative to the site's root; '' for the root.
	 */
	public static function in( string $folder, string $name, string $lines ): self {
		$path = ltrim( "{$folder}/.htaccess", '/' );
		$text = FileTransaction::read( self::full( $path ) );
		return new self( $path, $name, HtaccessBlock::text( $name, $lines, (string) $text ), null === $text || HtaccessBlock::is_all( $text ) );
	}

	public function place(): string {
		return $this->path;
	}

	public function before(): string {
		return '';
	}

	public function after(): string {
		return $this->block;
	}

	public function found(): string {
		$text = $this->text();
		if ( ! HtaccessBlock::has( $text, $this->name ) ) {
			return '';
		}
		$from = (int) strpos( $text, "# BEGIN Store Posture: {$this->name}" );
		$mark = "# END Store Posture: {$this->name}";
		$end  = strpos( $text, $mark, $from );
		return substr( $text, $from, false === $end ? 2000 : $end + strlen( $mark ) - $from );
	}

	public function state(): string {
		$text = $this->text();
		return match ( true ) {
			str_contains( $text, $this->block ) => self::AFTER,
			HtaccessBlock::has( $text, $this->name ) => self::OTHER,
			default => self::BEFORE,
		};
	}

	public function obstacle(): string {
		return FileTransaction::obstacle( self::full( $this->path ) );
	}

	public function by_hand(): string {
		return $this->block;
	}

	public function is_file(): bool {
		return true;
	}

	public function until(): string {
		return '';
	}

	public function apply(): void {
		$before = FileTransaction::read( self::full( $this->path ) );
		( new FileTransaction() )->write( self::full( $this->path ), $before, HtaccessBlock::with( (string) $before, $this->block ) );
		KeptRules::keep( $this->path, $this->name, $this->block );
	}

	public function undo(): void {
		$before = $this->text();
		$after  = HtaccessBlock::without( $before, $this->block );
		if ( null === $after ) {
			throw Problem::conflict( __( 'Somebody changed the file in the meantime. Look again.', 'store-posture' ) );
		}
		if ( $this->made && '' === $after ) {
			( new FileTransaction() )->remove( self::full( $this->path ), $before );
		} else {
			( new FileTransaction() )->write( self::full( $this->path ), $before, $after );
		}
		KeptRules::drop( $this->path, $this->name );
	}

	public function stored(): array {
		return array(
			'path'  => $this->path,
			'name'  => $this->name,
			'block' => $this->block,
			'made'  => $this->made,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$path  = $stored['path'] ?? null;
		$name  = $stored['name'] ?? null;
		$block = $stored['block'] ?? null;
		if ( ! is_string( $path ) || ! is_string( $name ) || ! is_string( $block ) || ! str_ends_with( $path, '.htaccess' ) || 0 !== validate_file( $path ) ) {
			return null;
		}
		return new self( $path, $name, $block, true === ( $stored['made'] ?? null ) );
	}

	private function text(): string {
		return (string) FileTransaction::read( self::full( $this->path ) );
	}

	private static function full( string $path ): string {
		return ( new WebPlaces() )->root . '/' . $path;
	}
}
