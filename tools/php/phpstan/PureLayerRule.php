<?php
declare(strict_types=1);

namespace StorePosture\Tools\PHPStan;

use PhpParser\Node;
use PhpParser\Node\Expr\FuncCall;
use PHPStan\Analyser\Scope;
use PHPStan\Reflection\ReflectionProvider;
use PHPStan\Rules\Rule;
use PHPStan\Rules\RuleErrorBuilder;

/**
 * Model, Judge and Exposure\Match are pure: the functions of PHP itself that neither look at the world nor change it, and none of WordPress.
 *
 * @implements Rule<FuncCall>
 */
final class PureLayerRule implements Rule {
	private const IMPURE = '/^(file|fopen|is_file|is_dir|glob|scandir|time$|microtime|date$|gmdate|rand|mt_rand|random_|getenv|ini_|curl_|socket|exec|mail$|header|setcookie|error_log)/';

	public function __construct( private readonly ReflectionProvider $reflection ) {}

	public function getNodeType(): string {
		return FuncCall::class;
	}

	public function processNode( Node $node, Scope $scope ): array {
		$pure = preg_match( '/^StorePosture\\\\(Model|Judge|Exposure\\\\Match)\b/', (string) $scope->getNamespace() );
		if ( 1 !== $pure || ! $node->name instanceof Node\Name || ! $this->reflection->hasFunction( $node->name, $scope ) ) {
			return array();
		}
		$function = $this->reflection->getFunction( $node->name, $scope );
		$name     = $function->getName();
		if ( $function->isBuiltin() && 1 !== preg_match( self::IMPURE, $name ) ) {
			return array();
		}
		return array( RuleErrorBuilder::message( "{$name}() has no place in a pure layer: what it sees belongs in a probe." )->identifier( 'storePosture.pure' )->build() );
	}
}
