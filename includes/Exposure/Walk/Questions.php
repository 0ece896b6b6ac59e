<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Surface;

/**
 * A plan as walks want it: by the keys under which results are kept. Pure.
 */
final class Questions {
	/** @var array<string, Surface> By key. */
	public readonly array $surfaces;

	/** @var array<string, list<PlannedRequest>> By key, for surfaces that are asked. */
	public readonly array $of;

	public function __construct( Plan $plan ) {
		$surfaces = array();
		$of       = array();
		foreach ( $plan->surfaces as $surface ) {
			$surfaces[ KnownSurface::key( $surface->id ) ] = $surface;
		}
		foreach ( $plan->requests as $request ) {
			$of[ KnownSurface::key( $request->surface ) ][] = $request;
		}
		$this->surfaces = $surfaces;
		$this->of       = $of;
	}
}
