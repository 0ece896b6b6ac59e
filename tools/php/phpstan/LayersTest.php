<?php
declare(strict_types=1);

namespace StorePosture\Tools\PHPStan;

use PHPat\Selector\Selector;
use PHPat\Test\Builder\Rule;
use PHPat\Test\PHPat;

/**
 * Who may use whom (docs/ARCHITECTURE.md). Arrows point one way: Rest, Admin and Cli, then Scan, then Probes and Judge, then Model.
 */
final class LayersTest {
	public function test_model_knows_nobody(): Rule {
		return PHPat::rule()->classes( self::in( 'Model' ) )->shouldNotDependOn()->classes( ...self::all_but( 'Model' ) )->because( 'the model is words everybody shares' );
	}

	public function test_judge_knows_only_the_model(): Rule {
		return PHPat::rule()->classes( self::in( 'Judge' ) )->shouldNotDependOn()->classes( ...self::all_but( 'Judge', 'Model' ) )->because( 'judging is pure' );
	}

	public function test_probes_see_and_do_not_judge(): Rule {
		return PHPat::rule()->classes( self::in( 'Probes' ) )->shouldNotDependOn()->classes( self::in( 'Judge' ), self::in( 'Scan' ), self::in( 'Report' ), self::in( 'Store' ), self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ), self::in( 'Exposure' ) )->because( 'a probe sees one fact and knows nothing of what it means' );
	}

	public function test_contract_reads_only_the_contract(): Rule {
		return PHPat::rule()->classes( self::in( 'Contract' ) )->shouldNotDependOn()->classes( ...self::all_but( 'Contract', 'Model' ) )->because( 'shapes come from schema/ alone' );
	}

	public function test_store_only_stores(): Rule {
		return PHPat::rule()->classes( self::in( 'Store' ) )->shouldNotDependOn()->classes( self::in( 'Judge' ), self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ) )->because( 'what is stored does not know who asks' );
	}

	public function test_fixes_change_and_neither_judge_nor_tell(): Rule {
		return PHPat::rule()->classes( self::in( 'Fixes' ) )->shouldNotDependOn()->classes( self::in( 'Judge' ), self::in( 'Report' ), self::in( 'Store' ), self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ) )->because( 'all surfaces call the same services' );
	}

	public function test_what_sees_does_not_repair(): Rule {
		return PHPat::rule()->classes( self::in( 'Probes' ), self::in( 'Scan' ), self::in( 'Report' ), self::in( 'Judge' ) )->shouldNotDependOn()->classes( self::in( 'Fixes' ) )->because( 'looking changes nothing' );
	}

	public function test_scan_knows_no_surface(): Rule {
		return PHPat::rule()->classes( self::in( 'Scan' ) )->shouldNotDependOn()->classes( self::in( 'Report' ), self::in( 'Store' ), self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ) )->because( 'all surfaces call the same services' );
	}

	public function test_reports_know_no_surface_and_no_probe(): Rule {
		return PHPat::rule()->classes( self::in( 'Report' ) )->shouldNotDependOn()->classes( self::in( 'Probes' ), self::in( 'Store' ), self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ) )->because( 'a report tells what was judged' );
	}

	public function test_no_surface_calls_another(): Rule {
		return PHPat::rule()->classes( self::in( 'Rest' ) )->shouldNotDependOn()->classes( self::in( 'Admin' ), self::in( 'Cli' ) )->because( 'surfaces are peers' );
	}

	public function test_the_admin_calls_no_route(): Rule {
		return PHPat::rule()->classes( self::in( 'Admin' ) )->shouldNotDependOn()->classes( self::in( 'Rest' ), self::in( 'Cli' ), self::in( 'Judge' ) )->because( 'surfaces are peers' );
	}

	public function test_the_command_line_calls_services_alone(): Rule {
		return PHPat::rule()->classes( self::in( 'Cli' ) )->shouldNotDependOn()->classes( self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Judge' ), self::in( 'Probes' ), self::in( 'Store' ), self::in( 'Fixes' ) )->because( 'all surfaces call the same services' );
	}

	public function test_exports_tell_what_reports_tell(): Rule {
		return PHPat::rule()->classes( self::in( 'Fleet' ) )->shouldNotDependOn()->classes( self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ), self::in( 'Judge' ), self::in( 'Probes' ), self::in( 'Store' ), self::in( 'Fixes' ) )->because( 'an export is a report for somewhere else' );
	}

	public function test_policies_know_no_surface_and_no_probe(): Rule {
		return PHPat::rule()->classes( self::in( 'Policy' ) )->shouldNotDependOn()->classes( self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ), self::in( 'Probes' ), self::in( 'Store' ), self::in( 'Fixes' ), self::in( 'Report' ) )->because( 'a policy says what is asked, and looks at nothing itself' );
	}

	public function test_the_stranger_test_knows_no_surface(): Rule {
		return PHPat::rule()->classes( self::in( 'Exposure' ) )->shouldNotDependOn()->classes( self::in( 'Rest' ), self::in( 'Admin' ), self::in( 'Cli' ), self::in( 'Fixes' ), self::in( 'Report' ), self::in( 'Judge' ) )->because( 'it asks and matches, whoever started it' );
	}

	private static function in( string $layer ): \PHPat\Selector\SelectorInterface {
		return Selector::inNamespace( "StorePosture\\{$layer}" );
	}

	/**
	 * @return list<\PHPat\Selector\SelectorInterface>
	 */
	private static function all_but( string ...$layers ): array {
		$all = array( 'Model', 'Judge', 'Probes', 'Contract', 'Store', 'Fixes', 'Scan', 'Report', 'Mail', 'Rest', 'Admin', 'Cli', 'Fleet', 'Policy', 'Exposure' );
		return array_map( self::in( ... ), array_values( array_diff( $all, $layers ) ) );
	}
}
