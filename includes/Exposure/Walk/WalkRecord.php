<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Walk\Relay\Control;

/**
 * One time that the plan is put to the site.
 */
final class WalkRecord {
	/**
	 * Stopped: it was refused too often, or whoever asked could not go on.
	 *
	 * @var 'running'|'paused'|'stopped'|'done'|'cancelled'
	 */
	public string $status = 'running';

	public ?string $finished_at = null;

	/** Why it stopped, as a reason of what could not be seen; ''. */
	public string $reason = '';

	/** Which firewall refused, where that could be told; ''. */
	public string $firewall = '';

	/** Requests sent. */
	public int $sent = 0;

	/** Requests it takes, as planned when it began. */
	public int $expected = 0;

	/** Answers one after another that were no answers of this site's. */
	public int $refused_in_a_row = 0;

	/** How often the site asked to be slower. */
	public int $limited = 0;

	/** Whether test orders stand in the store meanwhile: the owner wanted it. */
	public bool $with_orders = false;

	/** Of a walk that is asked from elsewhere: seals its questions. Gone with it. */
	public string $secret = '';

	/** Which window or machine asks, and when it was heard last (UTC); ''. */
	public string $window   = '';
	public string $heard_at = '';

	/**
	 * Questions that are out: ids of requests, by key of their surface.
	 *
	 * @var array<string, list<string>>
	 */
	public array $pending = array();

	/**
	 * @param Vantage::*                   $vantage
	 * @param 'person'|'schedule'|'cli'    $trigger
	 * @param string                       $created_at UTC.
	 * @param list<Asker::*>               $askers
	 * @param list<string>                 $let_in     Surface::$id of what the owner lets in.
	 * @param list<string>                 $todo       ResultStore's keys of surfaces, in the order in which they are asked.
	 * @param int                          $total      Surfaces, when it began.
	 * @param bool                         $is_partial Only some of all there are.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $vantage,
		public readonly string $trigger,
		public readonly string $created_at,
		public readonly array $askers,
		public readonly array $let_in,
		public array $todo,
		public readonly int $total,
		public readonly bool $is_partial = false,
	) {}

	public function control(): Control {
		return new Control( $this->secret );
	}

	public function is_active(): bool {
		return in_array( $this->status, array( 'running', 'paused' ), true );
	}
}
