<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Model\Receipt;

interface ReceiptStore {
	/**
	 * Kept before anything is changed, so that a killed process leaves a way back.
	 *
	 * @throws \StorePosture\Model\Problem When it cannot be kept: then nothing is changed.
	 */
	public function create( Receipt $receipt ): Receipt;

	public function save( Receipt $receipt ): void;

	public function find( int $id ): ?Receipt;

	/**
	 * Newest first.
	 *
	 * @return list<Receipt>
	 */
	public function latest( int $at_most ): array;
}
