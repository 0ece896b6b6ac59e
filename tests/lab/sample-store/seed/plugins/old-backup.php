<?php
/**
 * Plugin Name: UpdraftPlus stand-in (made up, not UpdraftPlus)
 * Description: Made up by the lab of Store Posture. It makes no backups; it stands where a backup plugin would.
 * Version: 1.26.1
 * Update URI: false
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
