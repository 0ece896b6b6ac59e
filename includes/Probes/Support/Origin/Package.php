<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Origin;

use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Text;

/**
 * What is looked at of one plugin or theme: the first 8 KB of its main file (and of a theme's functions.php), their last KB, and the
 * names in its folder.
 */
final class Package {
	private const START = 8192;
	private const END   = 1024;

	/** @var array{name: string, hosts: list<string>}|null */
	private ?array $header = null;

	/** @var array<string, array{start: string|null, end: string|null}>|null */
	private ?array $texts = null;

	/** @var list<string>|null */
	private ?array $notes = null;

	/**
	 * @param 'plugin'|'theme' $kind
	 * @param string           $folder    Full; '' for a plugin of one file, which has none of its own.
	 * @param list<string>     $mains     Full paths of the main file, and of what runs beside it. The first one has the header.
	 * @param string           $below     Full path that all is told below.
	 */
	public function __construct(
		public readonly string $slug,
		public readonly string $kind,
		private readonly string $folder,
		private readonly array $mains,
		private readonly string $below,
	) {}

	/**
	 * Of its header.
	 *
	 * @return array{name: string, hosts: list<string>}
	 */
	public function header(): array {
		return $this->header ??= $this->read_header();
	}

	/**
	 * @return array{name: string, hosts: list<string>}
	 */
	private function read_header(): array {
		$kind = 'plugin' === $this->kind ? 'Plugin' : 'Theme';
		$read = is_readable( $this->mains[0] ?? '' ) ? get_file_data(
			$this->mains[0],
			array(
				'name'   => "{$kind} Name",
				'page'   => "{$kind} URI",
				'author' => 'Author URI',
			)
		) : array();
		return array(
			'name'  => Text::of( $read['name'] ?? '' ),
			'hosts' => array( Text::of( $read['page'] ?? '' ), Text::of( $read['author'] ?? '' ) ),
		);
	}

	/**
	 * Main files, those that are there.
	 *
	 * @return array<string, array{start: string|null, end: string|null}> By what the file is told as; null where it cannot be read.
	 */
	public function texts(): array {
		return $this->texts ??= $this->read_texts();
	}

	/**
	 * @return array<string, array{start: string|null, end: string|null}>
	 */
	private function read_texts(): array {
		$texts = array();
		foreach ( $this->mains as $path ) {
			if ( is_file( $path ) ) {
				$file = new Found( $path, 'other' );

				$texts[ $this->told( $path ) ] = array(
					'start' => $file->head( self::START ),
					'end'   => $file->tail( self::END ),
				);
			}
		}
		return $texts;
	}

	/** Start of a file in its folder; '' when there is none, null when it cannot be read. */
	public function start_of( string $name ): ?string {
		$path = "{$this->folder}/{$name}";
		return '' !== $this->folder && is_file( $path ) ? ( new Found( $path, 'other' ) )->head( self::START ) : '';
	}

	/**
	 * Notes and links that lie in its folder beside the code, where distributors name themselves.
	 *
	 * @return list<string> Names.
	 */
	public function notes(): array {
		if ( null !== $this->notes ) {
			return $this->notes;
		}
		$names = '' === $this->folder ? array() : @scandir( $this->folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
		return $this->notes = array_values( array_filter( false === $names ? array() : $names, static fn ( string $name ): bool => 1 === preg_match( '/\.(txt|url|html?|nfo|md)$/Di', $name ) ) );
	}

	/** A file as it may be told. */
	public function told( string $path ): string {
		return Text::plain( ltrim( substr( wp_normalize_path( $path ), strlen( wp_normalize_path( $this->below ) ) ), '/' ), 200 );
	}

	/** A file in its folder, as it may be told. */
	public function told_name( string $name ): string {
		return $this->told( "{$this->folder}/{$name}" );
	}
}
