<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;

/**
 * A surface as it was when it was asked last, with what it came to from wherever it was asked.
 */
final class KnownSurface {
	/** From the worst, as far as a shop is concerned. */
	public const ORDER = array( Reading::PROVEN, Reading::LIKELY, Reading::ERRORED, Reading::UNSEEN, Reading::OPEN, Reading::QUIET, Reading::GUARDED );

	/**
	 * @param string              $key       Short, of the surface's id.
	 * @param string              $id        Surface::$id.
	 * @param 'rest'|'ajax'|'wc_ajax'|'page'|'feed'|'sitemap'|'download'|'file'|'graphql' $kind
	 * @param string              $owner     A plugin's folder, 'core', 'woocommerce' ...
	 * @param string              $file      Below the site's root; ''.
	 * @param 'absent'|'returns_true'|'own' $guard
	 * @param string              $held_back Why it was not asked; ''.
	 * @param list<SurfaceResult> $results   One for each vantage and asker.
	 * @param int                 $walk      That came by last.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $id,
		public readonly string $kind,
		public readonly string $name,
		public readonly string $method,
		public readonly string $owner,
		public readonly string $file,
		public readonly int $line,
		public readonly string $guard,
		public readonly string $group,
		public readonly string $held_back,
		public readonly array $results,
		public readonly int $walk,
	) {}

	/**
	 * @param list<SurfaceResult> $results
	 */
	public function with( array $results, int $walk ): self {
		return new self( $this->key, $this->id, $this->kind, $this->name, $this->method, $this->owner, $this->file, $this->line, $this->guard, $this->group, $this->held_back, $results, $walk );
	}

	public static function key( string $surface_id ): string {
		return substr( hash( 'sha256', $surface_id ), 0, 16 );
	}

	/**
	 * The worst of its results; '' where it was not asked.
	 *
	 * @param list<Asker::*>|null $by Who asked; null for all.
	 * @return Reading::*|''
	 */
	public function class( ?array $by = null ): string {
		$classes = array();
		foreach ( $this->results as $result ) {
			if ( null === $by || in_array( $result->asker, $by, true ) ) {
				$classes[ $result->asker ][] = $result->class;
			}
		}
		$seen = array();
		foreach ( $classes as $of_asker ) {
			// What could not be seen from one place was seen from another.
			$others = array_diff( $of_asker, array( Reading::UNSEEN ) );
			array_push( $seen, ...( array() === $others ? $of_asker : $others ) );
		}
		return self::worst( $seen );
	}

	/**
	 * @param list<string> $classes
	 * @return Reading::*|''
	 */
	public static function worst( array $classes ): string {
		foreach ( self::ORDER as $class ) {
			if ( in_array( $class, $classes, true ) ) {
				return $class;
			}
		}
		return '';
	}
}
