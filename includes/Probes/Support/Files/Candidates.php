<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * All files worth asking for, by list: those that hold nothing to hide are left out.
 */
final class Candidates {
	private const LIST_AT_MOST = 40;
	private const PHPINFO      = array(
		'body'  => 'phpinfo()</title>',
		'login' => 'never',
		'ask'   => true,
	);

	private readonly Finder $finder;
	private readonly Copies $copies;
	private readonly Leftovers $leftovers;
	private readonly Holds $holds;

	public function __construct( Watch $watch, private readonly WebPlaces $places, Tree $tree ) {
		$this->finder    = new Finder( $tree );
		$this->copies    = new Copies( $tree, self::rows( $watch, 'backup_folders' ) );
		$this->leftovers = new Leftovers( $tree, self::rows( $watch, 'leftover_tools' ) );
		$this->holds     = new Holds( $watch, $places->root );
	}

	/**
	 * In the order of what would hurt most. In place of a list: the reason why it could not be made.
	 *
	 * @return array<string, list<Candidate>|string>
	 */
	public function all(): array {
		$parts = new Parts();
		$lists = array();
		foreach ( array(
			'config'       => fn (): array => self::worth( $this->finder->config(), $this->holds->config( ... ) ),
			'secrets'      => $this->secrets( ... ),
			'dumps'        => fn (): array => self::worth( $this->copies->dumps(), $this->holds->dump( ... ), fn ( Found $file ): bool => $this->is_easy( $file ) ),
			'archives'     => $this->archives( ... ),
			'tools'        => $this->tools( ... ),
			'logs'         => fn (): array => self::all_of( $this->finder->logs( $this->named_logs() ), $this->holds->log( ... ) ),
			'repositories' => fn (): array => self::all_of( $this->finder->repositories(), static fn (): array => array() ),
			'info_pages'   => fn (): array => array_map( static fn ( Found $file ): Candidate => new Candidate( $file, array(), null, self::PHPINFO ), $this->leftovers->info_pages() ),
			'sources'      => fn (): array => self::harmless( $this->leftovers->sources(), $this->holds->source( ... ) ),
			'agent_files'  => fn (): array => self::harmless( $this->leftovers->agent_files(), $this->holds->agent_file( ... ) ),
		) as $list => $make ) {
			$parts->see( $list, static fn (): array => self::in_order( $make() ) );
			$made           = $parts->get( $list );
			$lists[ $list ] = is_array( $made ) ? array_values( array_filter( $made, static fn ( mixed $one ): bool => $one instanceof Candidate ) ) : $parts->reason_of( $list );
		}
		return $lists;
	}

	/**
	 * Copies of code and settings of editors that hold passwords count here.
	 *
	 * @return list<Candidate>
	 */
	private function secrets(): array {
		return array(
			...self::worth( $this->finder->secrets(), $this->holds->secrets( ... ) ),
			...self::told( $this->leftovers->sources(), $this->holds->source( ... ) ),
			...self::told( $this->leftovers->agent_files(), $this->holds->agent_file( ... ) ),
		);
	}

	/**
	 * Of a backup plugin's folder one copy is enough: the newest that holds most.
	 *
	 * @return list<Candidate>
	 */
	private function archives(): array {
		$archives = self::worth( $this->copies->archives(), $this->holds->archive( ... ), fn ( Found $file ): bool => $this->is_easy( $file ) );
		foreach ( $this->copies->backups() as $backup ) {
			$held = array_map( fn ( Found $file ): array => array( $file, $this->holds->archive( $file ) ), $backup['files'] );
			usort( $held, static fn ( array $one, array $other ): int => self::weight( $other[1] ) <=> self::weight( $one[1] ) );
			// A backup plugin made it: it is a copy of this site, whatever its list says.
			$archives[] = new Candidate( $held[0][0], array() === $held[0][1] ? array( 'site-files' ) : $held[0][1], $this->is_easy( $held[0][0], $backup['secret'] ) );
		}
		return $archives;
	}

	/**
	 * @return list<Candidate>
	 */
	private function tools(): array {
		$tools = array();
		foreach ( $this->leftovers->tools() as $tool ) {
			$tools[] = new Candidate(
				$tool['file'],
				array(),
				null,
				array(
					'body'  => $tool['body'],
					'login' => $tool['login'],
					'ask'   => $tool['ask'],
				)
			);
		}
		return $tools;
	}

	private function is_easy( Found $file, string $secret = '' ): bool {
		return Guess::is_easy( $this->places->relative( $file->path ), $secret );
	}

	/**
	 * @return list<string>
	 */
	private function named_logs(): array {
		$named = array();
		$debug = defined( 'WP_DEBUG_LOG' ) ? constant( 'WP_DEBUG_LOG' ) : '';
		foreach ( array( $debug, ini_get( 'error_log' ) ) as $path ) {
			if ( is_string( $path ) && path_is_absolute( $path ) && $this->places->is_inside( $path ) ) {
				$named[] = wp_normalize_path( $path );
			}
		}
		return $named;
	}

	/**
	 * With the most to hide first.
	 *
	 * @param list<string>|null $holds
	 */
	private static function weight( ?array $holds ): int {
		return match ( true ) {
			null === $holds => 1,
			in_array( 'credentials', $holds, true ) => 4,
			in_array( 'database', $holds, true ) => 3,
			default => 2,
		};
	}

	/**
	 * Those that hold something, or could not be examined.
	 *
	 * @param list<Found>                          $files
	 * @param \Closure(Found): (list<string>|null) $holds
	 * @param \Closure(Found): bool|null           $easy
	 * @return list<Candidate>
	 */
	private static function worth( array $files, \Closure $holds, ?\Closure $easy = null ): array {
		$worth = array();
		foreach ( $files as $file ) {
			$what = $holds( $file );
			if ( array() !== $what ) {
				$worth[] = new Candidate( $file, $what, null === $easy ? null : $easy( $file ) );
			}
		}
		return $worth;
	}

	/**
	 * @param list<Found>                          $files
	 * @param \Closure(Found): (list<string>|null) $holds
	 * @return list<Candidate>
	 */
	private static function all_of( array $files, \Closure $holds ): array {
		return array_map( static fn ( Found $file ): Candidate => new Candidate( $file, $holds( $file ) ), $files );
	}

	/**
	 * Those that surely hold secrets.
	 *
	 * @param list<Found>                          $files
	 * @param \Closure(Found): (list<string>|null) $holds
	 * @return list<Candidate>
	 */
	private static function told( array $files, \Closure $holds ): array {
		return array_values( array_filter( self::all_of( $files, $holds ), static fn ( Candidate $one ): bool => ! in_array( $one->holds, array( null, array() ), true ) ) );
	}

	/**
	 * Those that hold none, or could not be examined.
	 *
	 * @param list<Found>                          $files
	 * @param \Closure(Found): (list<string>|null) $holds
	 * @return list<Candidate>
	 */
	private static function harmless( array $files, \Closure $holds ): array {
		return array_values( array_filter( self::all_of( $files, $holds ), static fn ( Candidate $one ): bool => in_array( $one->holds, array( null, array() ), true ) ) );
	}

	/**
	 * Largest and newest first.
	 *
	 * @param list<Candidate> $candidates
	 * @return list<Candidate>
	 */
	private static function in_order( array $candidates ): array {
		if ( count( $candidates ) > self::LIST_AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		usort( $candidates, static fn ( Candidate $one, Candidate $other ): int => array( $other->file->size(), $other->file->modified() ) <=> array( $one->file->size(), $one->file->modified() ) );
		return $candidates;
	}

	/**
	 * @return list<array<array-key, mixed>>
	 */
	private static function rows( Watch $watch, string $table ): array {
		return array_values( array_filter( $watch->data->any( $table ), is_array( ... ) ) );
	}
}
