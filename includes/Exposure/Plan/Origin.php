<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Who answers there: a plugin's folder, 'core', 'woocommerce', or as Callbacks names what is neither, with its file and line.
 */
final class Origin {
	/**
	 * @param string $file Below the site's root; '' when it has none.
	 */
	public function __construct( public readonly string $owner, public readonly string $file = '', public readonly int $line = 0 ) {}

	/** Code of this shop rather than of everybody's WordPress and WooCommerce. */
	public function is_foreign(): bool {
		return ! in_array( $this->owner, array( 'core', 'woocommerce' ), true );
	}
}
