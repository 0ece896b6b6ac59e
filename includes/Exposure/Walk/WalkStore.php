<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Plan\Asker;

/**
 * Where walks are kept.
 */
interface WalkStore {
	/**
	 * @param Vantage::*                $vantage
	 * @param 'person'|'schedule'|'cli' $trigger
	 * @param list<Asker::*>            $askers
	 * @param list<string>              $let_in
	 * @param list<string>              $todo
	 */
	public function create( string $vantage, string $trigger, array $askers, array $let_in, array $todo, int $expected, string $now, bool $is_partial ): WalkRecord;

	public function find( int $id ): ?WalkRecord;

	public function latest(): ?WalkRecord;

	/** The one that runs or is paused: there is never more than one. */
	public function active(): ?WalkRecord;

	/** Of two that were begun in the same moment, the later. */
	public function withdraw( int $id ): void;

	/** How far it is; its status is moved, never saved, for somebody may pause it meanwhile. */
	public function save( WalkRecord $walk ): void;

	/**
	 * @param list<string> $from
	 * @param string       $finished_at '' for not.
	 * @return bool Whether it stood in one of those.
	 */
	public function move( int $id, array $from, string $to, string $finished_at ): bool;

	/** All but the newest. */
	public function prune( int $keep ): void;
}
