<?php
/**
 * Holds a store against the recording: php tests/contract/verify.php FOLDER_OF_WORDPRESS
 * Prints each difference; exit code 1 when one is not in allowed.php.
 */

declare(strict_types=1);

namespace StorePosture\Tests\Contract;

if ( ! defined( 'ABSPATH' ) && 'cli' !== PHP_SAPI ) {
	exit;
}

require_once __DIR__ . '/boot.php';

/**
 * @return array{compared: int, differences: list<string>, allowed: list<string>}
 */
function verify( string $recording = __DIR__ . '/woocommerce-11.0.1.json' ): array {
	$recorded = json_decode( (string) file_get_contents( $recording ), true, 512, JSON_THROW_ON_ERROR );
	$seen     = observe( array_keys( $recorded['features'] ) );
	$wanted   = flatten( array_diff_key( $recorded, array_flip( array( 'about', 'recorded_on', 'wordpress' ) ) ) );
	$found    = flatten( $seen );
	$lists    = require __DIR__ . '/allowed.php';
	$allowed  = $lists['every'] + ( class_exists( 'WC_Install' ) ? array() : $lists['sample'] );
	$result   = array(
		'compared'    => count( $wanted ),
		'differences' => array(),
		'allowed'     => array(),
	);
	// An option more is how a store is used; a table, a right, a gateway or a page more is another store.
	$more = array_filter( array_diff_key( $found, $wanted ), static fn( string $place ): bool => ! str_starts_with( $place, 'options.' ) && ! str_starts_with( $place, 'scheduled.' ), ARRAY_FILTER_USE_KEY );
	foreach ( $wanted + array_map( static fn(): null => null, $more ) as $place => $value ) {
		if ( array_key_exists( $place, $found ) === array_key_exists( $place, $wanted ) && $found[ $place ] === $value ) {
			continue;
		}
		$says   = static fn( array $side ): string => array_key_exists( $place, $side ) ? (string) wp_json_encode( $side[ $place ], JSON_UNESCAPED_SLASHES ) : 'nothing';
		$line   = "$place: recorded {$says( $wanted )}, seen {$says( $found )}";
		$reason = reason( $place, $allowed );
		if ( null === $reason ) {
			$result['differences'][] = $line;
		} else {
			$result['allowed'][] = "$line ($reason)";
		}
	}
	return $result;
}

/** @param array<string, string> $allowed */
function reason( string $place, array $allowed ): ?string {
	foreach ( $allowed as $start => $reason ) {
		if ( str_starts_with( $place, $start ) ) {
			return $reason;
		}
	}
	return null;
}

/**
 * One line for each leaf; members of a list go by their value, so that order and number do not matter.
 *
 * @param array<mixed> $tree
 * @return array<string, mixed>
 */
function flatten( array $tree, string $above = '' ): array {
	$leaves = array();
	foreach ( $tree as $key => $value ) {
		if ( is_array( $value ) && array() !== $value ) {
			$leaves += flatten( $value, "$above$key." );
		} elseif ( is_int( $key ) && is_string( $value ) ) {
			$leaves[ "$above$value" ] = true;
		} else {
			$leaves[ "$above$key" ] = $value;
		}
	}
	return $leaves;
}

if ( defined( 'STORE_POSTURE_CONTRACT_COMMAND' ) && 'verify.php' === STORE_POSTURE_CONTRACT_COMMAND ) {
	$result = verify();
	foreach ( $result['allowed'] as $line ) {
		echo "allowed: $line\n";
	}
	foreach ( $result['differences'] as $line ) {
		echo "differs: $line\n";
	}
	echo "contract: {$result['compared']} compared, " . count( $result['differences'] ) . " differ\n";
	exit( array() === $result['differences'] ? 0 : 1 );
}
