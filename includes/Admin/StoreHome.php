<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Services;

/**
 * A task on WooCommerce's Home, where WooCommerce has such a list. Its screen asks for the list over REST.
 */
final class StoreHome {
	private const LISTS = 'Automattic\WooCommerce\Admin\Features\OnboardingTasks\TaskLists';
	private const TASK  = 'Automattic\WooCommerce\Admin\Features\OnboardingTasks\Task';

	public function __construct( private readonly Services $services ) {}

	public function add_task(): void {
		if ( ! class_exists( self::LISTS ) || ! class_exists( self::TASK ) ) {
			return;
		}
		$lists = self::LISTS;
		$lists::add_task( 'extended', new StoreTask( $lists::get_list( 'extended' ), $this->services ) );
	}
}
