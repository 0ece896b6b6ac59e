<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Offers;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Which database server runs, and who mends it. A proxy in between may name any version: then nothing is known.
 */
final class DatabaseServer implements Probe {
	/** Marks that packages carry in their version. */
	private const PACKAGES = array(
		'ubuntu'  => '/ubuntu/i',
		'debian'  => '/(\+|~|-)deb\d+/i',
		'red_hat' => '/\.el\d+/i',
	);

	/** Ends of host names of databases that a cloud looks after. */
	private const CLOUDS = array(
		'amazon' => '.rds.amazonaws.com',
		'azure'  => '.database.azure.com',
	);

	/** What the server says and the handshake bears out, once it was asked. */
	private ?string $told = null;

	/**
	 * @param string|null $version   What the server says; null to ask it.
	 * @param string|null $handshake What it said when the connection began; null to ask.
	 * @param string|null $host      Null for this site's.
	 */
	public function __construct(
		private readonly ?string $version = null,
		private readonly ?string $handshake = null,
		private readonly ?string $host = null,
	) {}

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		if ( null === $this->version && Database::is_file() ) {
			$parts->set( 'engine', 'sqlite' );
			$parts->set( 'branch', '' );
			$parts->set( 'maintained_by', 'nobody_else' );
			return $parts->sighting();
		}
		$parts->see( 'engine', fn (): string => self::engine( $this->version() ) );
		$parts->see( 'branch', fn (): string => Offers::branch( $this->version() ) ?: throw new Unseen( 'unknown_format' ) );
		$parts->see( 'maintained_by', fn (): string => $this->maintained_by() );
		return $parts->sighting();
	}

	private function version(): string {
		return $this->told ??= $this->ask();
	}

	private function ask(): string {
		$version   = self::plain( $this->version ?? $this->asked() );
		$handshake = self::plain( $this->handshake ?? $this->greeted() );
		if ( '' !== $handshake && Offers::branch( $version ) !== Offers::branch( $handshake ) ) {
			throw new Unseen( 'overridden' );
		}
		return $version;
	}

	private function asked(): string {
		return Database::value( 'SELECT VERSION()' ) . ' ' . Database::value( 'SELECT @@version_comment' );
	}

	private function greeted(): string {
		global $wpdb;
		return $wpdb instanceof \wpdb ? (string) $wpdb->db_server_info() : '';
	}

	/** MariaDB puts an old number in front, for programs that want one below ten. */
	private static function plain( string $version ): string {
		return (string) preg_replace( '/^5\.5\.5-(?=1\d\.)/', '', trim( $version ) );
	}

	/**
	 * @return 'mysql'|'mariadb'|'percona'|'other'
	 */
	private static function engine( string $version ): string {
		return match ( true ) {
			false !== stripos( $version, 'mariadb' ) => 'mariadb',
			false !== stripos( $version, 'percona' ) => 'percona',
			1 === preg_match( '/tidb|aurora|vitess|planetscale|oceanbase|singlestore/i', $version ) => 'other',
			1 === preg_match( '/^[5-9]\.\d/', $version ) => 'mysql',
			default => 'other',
		};
	}

	private function maintained_by(): string {
		$host = strtolower( $this->host ?? ( defined( 'DB_HOST' ) && is_string( DB_HOST ) ? DB_HOST : '' ) );
		foreach ( self::CLOUDS as $cloud => $end ) {
			if ( 1 === preg_match( '/' . preg_quote( $end, '/' ) . '(\.cn)?(:\d+)?$/', $host ) ) {
				return $cloud;
			}
		}
		$version = $this->version();
		if ( str_contains( $host, '/cloudsql/' ) || str_contains( $version, '-google' ) ) {
			return 'google';
		}
		foreach ( self::PACKAGES as $system => $mark ) {
			if ( 1 === preg_match( $mark, $version ) ) {
				return $system;
			}
		}
		return 'nobody_else';
	}
}
