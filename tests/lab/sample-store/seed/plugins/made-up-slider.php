<?php
/**
 * Plugin Name: Made-up slider
 * Description: Made up by the lab of Store Posture. It does nothing; it waits for an update.
 * Version: 1.2.0
 * Update URI: https://updates.example.com/made-up-slider
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

// What this plugin's own update server would answer.
add_filter(
	'update_plugins_updates.example.com',
	static fn(): array => array(
		'slug'    => 'made-up-slider',
		'version' => '1.4.1',
		'url'     => 'https://updates.example.com/made-up-slider',
		'package' => 'https://updates.example.com/made-up-slider-1.4.1.zip',
	)
);
