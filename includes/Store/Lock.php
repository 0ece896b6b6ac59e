<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Scan\Clock;
use StorePosture\Scan\SliceLock;

/**
 * One row of the memory table, taken by compare-and-set: "1763805600:token", free once the time is over.
 * The time has a fixed width, so that the database can compare it as text.
 */
final class Lock implements SliceLock {
	private const KIND = 'lock';
	private const FREE = '0000000000:';

	/**
	 * @param string $name What only one process does at a time.
	 */
	public function __construct( private readonly Database $database, private readonly Clock $clock, private readonly string $name = 'slice' ) {}

	public function claim( int $seconds ): ?string {
		$this->database->write( 'INSERT IGNORE INTO %i (kind, name, value) VALUES (%s, %s, %s)', 'memory', array( self::KIND, $this->name, self::FREE ) );
		$token = bin2hex( random_bytes( 8 ) );
		$taken = $this->database->write(
			'UPDATE %i SET value = %s WHERE kind = %s AND name = %s AND value < %s',
			'memory',
			array( $this->value( $token, $seconds ), self::KIND, $this->name, $this->value( '', 0 ) )
		);
		return 1 === $taken ? $token : null;
	}

	public function extend( string $token, int $seconds ): bool {
		$this->set( $token, $this->value( $token, $seconds ) );
		// Asked again rather than counted: a row set to what it was counts as unchanged in MySQL.
		$row = $this->database->rows( 'SELECT value FROM %i WHERE kind = %s AND name = %s', 'memory', array( self::KIND, $this->name ) );
		return str_ends_with( $row[0]['value'] ?? '', ":{$token}" );
	}

	public function release( string $token ): void {
		$this->set( $token, self::FREE );
	}

	private function set( string $token, string $value ): void {
		$this->database->write(
			'UPDATE %i SET value = %s WHERE kind = %s AND name = %s AND value LIKE %s',
			'memory',
			array( $value, self::KIND, $this->name, "%:{$token}" )
		);
	}

	private function value( string $token, int $seconds ): string {
		return sprintf( '%010d:%s', (int) $this->clock->seconds() + $seconds, $token );
	}
}
