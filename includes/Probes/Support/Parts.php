<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Probes\Sighting;

/**
 * Collects the fields of a fact, each on its own: one that cannot be seen becomes null with its reason, and the others stand.
 */
final class Parts {
	/** @var array<string, mixed> */
	private array $value = array();
	/** @var array<string, string> */
	private array $reasons = array();

	/**
	 * Sees one field. Foreign code runs behind many of them (filters on options, roles, gateways), and may throw.
	 *
	 * @param callable(): mixed $see Throws Unseen to give a reason.
	 */
	public function see( string $field, callable $see ): void {
		try {
			$this->value[ $field ] = $see();
		} catch ( Unseen $unseen ) {
			$this->unseen( $field, $unseen->reason );
		} catch ( \Throwable ) {
			$this->unseen( $field, 'filter_threw' );
		}
	}

	public function set( string $field, mixed $value ): void {
		$this->value[ $field ] = $value;
	}

	public function unseen( string $field, string $reason ): void {
		$this->value[ $field ]   = null;
		$this->reasons[ $field ] = $reason;
	}

	/** Reason for something deeper in the fact, such as 'list.3.last_used'. */
	public function reason( string $path, string $reason ): void {
		$this->reasons[ $path ] = $reason;
	}

	public function get( string $field ): mixed {
		return $this->value[ $field ] ?? null;
	}

	public function reason_of( string $field ): string {
		return $this->reasons[ $field ] ?? 'probe_failed';
	}

	/** @param string $vantage As in Sighting::of(). */
	public function sighting( string $vantage = 'web' ): Sighting {
		return Sighting::of( $this->value, $this->reasons, $vantage );
	}
}
