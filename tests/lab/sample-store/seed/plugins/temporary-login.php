<?php
/**
 * Plugin Name: Temporary Login Without Password stand-in (made up, not that plugin)
 * Description: Made up by the lab of Store Posture. It logs nobody in; it stands where a plugin with log-in links would.
 * Version: 1.9.4
 * Update URI: false
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
