<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * One backup tool's own note of what it did (a row of data/backup_plugins.json says where). Only a run that the tool itself calls good
 * counts: scheduled or started is not made.
 *
 * @phpstan-type Run array{at: string, parts: list<string>|null}
 */
final class BackupRecord {
	/**
	 * @param array<array-key, mixed> $row
	 */
	public function __construct( private readonly array $row, private readonly float $file_at_least ) {}

	/**
	 * Newest good run; null when there was none.
	 *
	 * @return Run|null
	 * @throws Unseen Unknown_format, table_missing or not_readable.
	 */
	public function last_good(): ?array {
		$runs = match ( $this->text( 'storage' ) ) {
			'option' => $this->from_option(),
			'table' => $this->from_table(),
			'folder' => $this->from_folder(),
			default => throw new Unseen( 'unknown_format' ),
		};
		usort( $runs, static fn ( array $one, array $other ): int => $other['at'] <=> $one['at'] );
		return $runs[0] ?? null;
	}

	/**
	 * @param list<string>|null $parts Of a run.
	 * @return bool|null Null: the record does not say what is in it.
	 */
	public function holds_database( ?array $parts ): ?bool {
		return true === $this->row['always_database'] ? true : ( null === $parts ? null : in_array( $this->text( 'database_part' ), $parts, true ) );
	}

	/**
	 * @param list<string>|null $parts
	 */
	public function holds_files( ?array $parts ): ?bool {
		$needed = is_array( $this->row['files_parts'] ?? null ) ? $this->row['files_parts'] : array();
		return true === $this->row['always_files'] ? true : ( null === $parts ? null : array() === array_diff( array_filter( $needed, 'is_string' ), $parts ) );
	}

	/**
	 * @return list<Run>
	 */
	private function from_option(): array {
		$stored = get_option( $this->text( 'key' ), null );
		if ( null === $stored || false === $stored || '' === $stored || array() === $stored ) {
			return array();
		}
		if ( ! is_array( $stored ) ) {
			throw new Unseen( 'unknown_format' );
		}
		$runs = array();
		foreach ( true === ( $this->row['is_list'] ?? null ) ? $stored : array( $stored ) as $run ) {
			$time = Time::of_seconds( self::field( $run, $this->text( 'time_field' ) ) );
			if ( null === $time ) {
				throw new Unseen( 'unknown_format' ); // A newer version keeps it differently.
			}
			$success = $this->text( 'success_field' );
			if ( '' === $success || $this->text( 'success_value' ) === self::as_text( self::field( $run, $success ) ) ) {
				$runs[] = array(
					'at'    => $time,
					'parts' => $this->parts_of( $run ),
				);
			}
		}
		return $runs;
	}

	/**
	 * @return list<string>|null
	 */
	private function parts_of( mixed $run ): ?array {
		$field = $this->text( 'parts_field' );
		$parts = '' === $field ? null : self::field( $run, $field );
		return is_array( $parts ) ? array_map( strval( ... ), array_keys( array_filter( $parts, Text::is_on( ... ) ) ) ) : null;
	}

	/**
	 * @return list<Run>
	 */
	private function from_table(): array {
		$table = Database::table( $this->text( 'key' ) );
		if ( ! Database::has_table( $table ) ) {
			throw new Unseen( 'table_missing' );
		}
		$time = Time::of_utc( Database::value( 'SELECT MAX( %i ) FROM %i WHERE %i = %s', array( $this->text( 'time_field' ), $table, $this->text( 'success_field' ), $this->text( 'success_value' ) ) ) );
		return null === $time ? array() : array(
			array(
				'at'    => $time,
				'parts' => null,
			),
		);
	}

	/**
	 * @return list<Run>
	 */
	private function from_folder(): array {
		$folder = WP_CONTENT_DIR . '/' . $this->text( 'key' );
		if ( ! is_dir( $folder ) ) {
			return array();
		}
		$files = is_readable( $folder ) ? scandir( $folder ) : false;
		if ( false === $files ) {
			throw new Unseen( 'not_readable' );
		}
		$runs = array();
		foreach ( array_slice( $files, 0, 5000 ) as $file ) {
			$path = "{$folder}/{$file}";
			if ( str_ends_with( $file, $this->text( 'success_value' ) ) && is_file( $path ) && filesize( $path ) >= $this->file_at_least ) {
				$runs[] = array(
					'at'    => (string) Time::of_seconds( filemtime( $path ) ),
					'parts' => null,
				);
			}
		}
		return $runs;
	}

	private function text( string $field ): string {
		return Text::of( $this->row[ $field ] ?? '' );
	}

	/** A dot goes one level down. */
	private static function field( mixed $of, string $path ): mixed {
		foreach ( explode( '.', $path ) as $step ) {
			$of = is_array( $of ) ? $of[ $step ] ?? null : null;
		}
		return $of;
	}

	private static function as_text( mixed $value ): string {
		return true === $value ? '1' : Text::of( $value );
	}
}
