<?php
declare(strict_types=1);

namespace StorePosture\Model;

use StorePosture\Contract\Shapes;

/**
 * A scan under way or over: what is still to do, what was in flight, what it has used up.
 * Mutable, because one slice after the other moves it on; only the holder of the lock writes it.
 *
 * @phpstan-import-type ScanShape from Shapes
 */
final class ScanRecord {
	/** The probe that runs now; found set by a later slice, the process died in it. */
	public string $in_flight = '';

	/** @var array<string, int> How often the process died in each probe. */
	public array $deaths = array();

	/** @var list<string> Facts given up because their probe killed the process twice. */
	public array $dead = array();

	/** @var list<string> Facts this scan had no requests left for: another round looks at them. */
	public array $left = array();

	/** HTTP requests sent. */
	public int $requests = 0;

	/** Seconds spent waiting for HTTP. */
	public float $http_seconds = 0.0;

	/** @var array<array-key, mixed> What HTTP probes share between slices. */
	public array $controls = array();

	/** Version of the algorithm its score is counted by. */
	public int $score_version = 0;

	public ?string $started_at  = null;
	public ?string $finished_at = null;

	/**
	 * @param 'queued'|'running'|'done'|'cancelled'|'failed' $status
	 * @param 'person'|'schedule'|'cli'                      $trigger
	 * @param list<string>|null                              $checks  Null: all.
	 * @param list<string>                                   $todo    Facts still to see, in order.
	 * @param int                                            $total   Facts to see in all.
	 * @param string                                         $secret  Signs what this scan sends to its own site.
	 * @param bool                                           $further It looks only at what an earlier one had no requests left for.
	 */
	public function __construct(
		public readonly int $id,
		public string $status,
		public readonly string $trigger,
		public readonly ?array $checks,
		public readonly string $created_at,
		public array $todo,
		public readonly int $total,
		public readonly string $secret,
		public readonly bool $further = false,
	) {}

	public function is_active(): bool {
		return 'queued' === $this->status || 'running' === $this->status;
	}

	/** What our own requests carry to the route control ... */
	public function control_token(): string {
		return hash_hmac( 'sha256', 'control', $this->secret );
	}

	/** ... and what only this very site can answer to it. */
	public function control_proof(): string {
		return hash_hmac( 'sha256', 'proof', $this->secret );
	}

	/**
	 * @param string $doing What is looked at now, in shop words.
	 * @return ScanShape
	 */
	public function to_array( string $doing ): array {
		return array(
			'id'            => $this->id,
			'status'        => $this->status,
			'trigger'       => $this->trigger,
			'checks'        => $this->checks,
			'created_at'    => $this->created_at,
			'started_at'    => $this->started_at,
			'finished_at'   => $this->finished_at,
			'total'         => $this->total,
			'done'          => $this->total - count( $this->todo ),
			'doing'         => $this->is_active() ? $doing : '',
			'requests'      => $this->requests,
			'left'          => count( $this->left ),
			'dead'          => $this->dead,
			'score_version' => $this->score_version,
		);
	}
}
