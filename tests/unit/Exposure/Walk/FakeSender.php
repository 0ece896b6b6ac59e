<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Walk\Sender;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\ProcessDied;

/**
 * A site that answers as it is told: refusals, where nothing else is said.
 */
final class FakeSender implements Sender {
	/** @var list<string> Paths asked. */
	public array $asked = array();

	/** @var array<string, Answer> By path. */
	public array $answers = array();

	/** The process dies instead of the answer to this path; ''. */
	public string $dies_at = '';

	/** @var (\Closure(): void)|null While it is being asked, somebody does something. */
	public ?\Closure $meanwhile = null;

	public function __construct( private readonly FakeClock $clock, private readonly float $seconds = 1.0 ) {}

	public function send( array $requests ): array {
		if ( null !== $this->meanwhile ) {
			( $this->meanwhile )();
		}
		return array_map( $this->answer( ... ), $requests );
	}

	private function answer( PlannedRequest $request ): Answer {
		if ( $request->path === $this->dies_at ) {
			$this->dies_at = '';
			throw new ProcessDied();
		}
		$this->asked[] = $request->path;
		$this->clock->pass( $this->seconds );
		return $this->answers[ $request->path ] ?? new Answer( 401, array( 'content-type' => array( 'application/json' ) ), '{"code":"rest_forbidden"}' );
	}
}
