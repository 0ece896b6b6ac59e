<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Services;

/**
 * All commands of `wp posture`, one class a command. See docs/COMMAND-LINE.md.
 */
final class Commands {
	private const ALL = array(
		'scan'     => Scan::class,
		'list'     => Findings::class,
		'get'      => Get::class,
		'explain'  => Explain::class,
		'stranger' => Stranger::class,
		'fix'      => Fix::class,
		'undo'     => Undo::class,
		'accept'   => Accept::class,
		'confirm'  => Confirm::class,
		'hold'     => Hold::class,
		'export'   => Export::class,
		'rollup'   => Rollup::class,

		'policy export'  => PolicyExport::class,
		'policy preview' => PolicyPreview::class,
		'policy import'  => PolicyImport::class,
		'policy test'    => PolicyTest::class,
	);

	/**
	 * @param \Closure(): Services $services Asked for once a command runs.
	 */
	public function __construct( private readonly \Closure $services ) {}

	public function register(): void {
		foreach ( self::ALL as $name => $class ) {
			\WP_CLI::add_command( "posture {$name}", new $class( $this->services ) );
		}
	}
}
