<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Origin;

use StorePosture\Probes\Support\Licences\Maker;
use StorePosture\Probes\Support\Text;

/**
 * One row of data/repackagers.json: how a distributor or a known change is recognised. Reads nothing by itself.
 */
final class Mark {
	public readonly string $sign;
	public readonly string $distributor;
	private readonly string $host;
	private readonly string $own;
	private readonly string $text;
	/** Where to look: name, start, end, or a file's name. */
	private readonly string $file;

	/**
	 * @param array<array-key, mixed> $row
	 */
	public function __construct( array $row ) {
		$this->sign        = Text::of( $row['sign'] ?? '' );
		$this->distributor = Text::of( $row['name'] ?? '' );
		$this->host        = Text::of( $row['host'] ?? '' );
		$this->own         = Text::of( $row['own'] ?? '' );
		$this->text        = is_string( $row['text'] ?? null ) ? $row['text'] : '';
		$this->file        = Text::of( $row['file'] ?? '' );
	}

	/**
	 * @return string|null The file that bears it, as it may be told; null for none.
	 */
	public function in( Package $package ): ?string {
		return '' === $this->host ? $this->by_text( $package ) : $this->by_host( $package );
	}

	/** Whether the distributor made this under a name of its own, so that nobody else's was repackaged. */
	public function is_own( Package $package ): bool {
		return '' !== $this->own && 0 === stripos( $package->header()['name'], $this->own );
	}

	private function by_host( Package $package ): ?string {
		foreach ( $package->header()['hosts'] as $address ) {
			if ( Maker::is_of( Maker::host( $address ), array( $this->host ) ) ) {
				return (string) array_key_first( $package->texts() );
			}
		}
		foreach ( $package->notes() as $name ) {
			if ( 1 === preg_match( '/(^|[^a-z0-9-])' . preg_quote( $this->host, '/' ) . '([^a-z0-9-]|$)/i', $name ) ) {
				return $package->told_name( $name );
			}
		}
		return null;
	}

	private function by_text( Package $package ): ?string {
		if ( '' === $this->text ) {
			return null;
		}
		if ( 'name' === $this->file ) {
			return false === stripos( $package->header()['name'], $this->text ) ? null : (string) array_key_first( $package->texts() );
		}
		if ( 'start' === $this->file || 'end' === $this->file ) {
			foreach ( $package->texts() as $file => $text ) {
				if ( false !== stripos( (string) $text[ $this->file ], $this->text ) ) {
					return $file;
				}
			}
			return null;
		}
		return false === stripos( (string) $package->start_of( $this->file ), $this->text ) ? null : $package->told_name( $this->file );
	}
}
