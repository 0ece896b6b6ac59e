<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use Automattic\WooCommerce\Admin\Features\OnboardingTasks\Task;
use Automattic\WooCommerce\Admin\Features\OnboardingTasks\TaskList;
use StorePosture\Services;

/**
 * "Look through your store's security": done once nothing is left to fix today.
 */
final class StoreTask extends Task {
	public function __construct( ?TaskList $task_list, private readonly Services $services ) {
		parent::__construct( $task_list );
	}

	public function get_id(): string {
		return 'store-posture';
	}

	public function get_title(): string {
		return __( "Look through your store's security", 'store-posture' );
	}

	public function get_content(): string {
		return __( 'See what a stranger could take today, and what to do about it.', 'store-posture' );
	}

	public function get_time(): string {
		return __( '5 minutes', 'store-posture' );
	}

	public function get_action_url(): string {
		return Screen::url();
	}

	public function can_view(): bool {
		return current_user_can( 'view_store_posture' );
	}

	public function is_complete(): bool {
		return $this->services->settings()->get()['set_up'] && 0 === $this->services->reports()->urgent_count();
	}
}
