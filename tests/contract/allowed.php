<?php
/**
 * Differences from the recording that are meant to be, each with its reason. Everything else fails.
 *
 * @return array{every: array<string, string>, sample: array<string, string>} Beginning of the difference's place => reason;
 *         `every` holds for any store, `sample` for the sample store alone.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

return array(
	'every'  => array(
		'options.woocommerce_default_country' => 'the lab opens its stores in Britain',
		'options.woocommerce_currency.'       => 'the lab opens its stores in Britain',
		'options.woocommerce_coming_soon'     => 'the lab opens its stores',
	),
	'sample' => array(
		'requests./wp-json/wc/' => 'the sample store keeps its REST routes switched off',
	),
);
