<?php
declare(strict_types=1);

namespace StorePosture\Tools\PHPStan;

use PhpParser\Node;
use PhpParser\Node\Expr\Variable;
use PHPStan\Analyser\Scope;
use PHPStan\Rules\Rule;
use PHPStan\Rules\RuleErrorBuilder;

/**
 * Requests are read at the borders: Rest, Admin, and the few helpers of probes that look at the server itself.
 *
 * @implements Rule<Variable>
 */
final class NoSuperglobalsRule implements Rule {
	public function getNodeType(): string {
		return Variable::class;
	}

	public function processNode( Node $node, Scope $scope ): array {
		$namespace = (string) $scope->getNamespace();
		if ( ! is_string( $node->name ) || 1 !== preg_match( '/^_(SERVER|GET|POST|REQUEST|COOKIE|FILES|ENV|SESSION)$/', $node->name ) ) {
			return array();
		}
		if ( 1 === preg_match( '/^StorePosture\\\\(Rest|Admin|Probes)\b/', $namespace ) ) {
			return array();
		}
		return array( RuleErrorBuilder::message( "\${$node->name} is read in Rest, Admin or a probe, not here." )->identifier( 'storePosture.superglobal' )->build() );
	}
}
