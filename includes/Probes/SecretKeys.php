<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\SigningKeys;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * The keys that sign log-ins and, with WooCommerce, shoppers' sessions. Values and digests never leave the helper.
 */
final class SecretKeys implements Probe {
	public function __construct( private readonly ?SigningKeys $keys = null ) {}

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$keys  = $this->keys ?? new SigningKeys();
		$parts->see( 'published_schemes', static fn (): array => $keys->published( $watch->data->current( 'known_keys' ) ?? throw new Unseen( 'data_expired' ) ) );
		$parts->see( 'unset', static fn (): int => $keys->unset_constants() );
		$parts->see( 'shortest', static fn (): int => $keys->shortest() );
		return $parts->sighting();
	}
}
