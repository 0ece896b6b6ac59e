<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use Opis\JsonSchema\Errors\ErrorFormatter;
use Opis\JsonSchema\Validator;
use StorePosture\Probes\Probe;
use StorePosture\Probes\Sighting;

/**
 * Holds what a probe saw to schema/facts, and each reason to a null that is really there.
 */
trait HoldsToSchema {
	protected function assert_schema( Probe $probe, Sighting $sighting ): void {
		$class = ( new \ReflectionClass( $probe ) )->getShortName();
		$fact  = strtolower( (string) preg_replace( '/(?<!^)[A-Z]/', '_$0', $class ) );
		if ( null !== $sighting->value ) {
			$schema = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . "/schema/facts/{$fact}.json" ), false, 64, JSON_THROW_ON_ERROR );
			unset( $schema->{'$id'} ); // Of no host: opis would look for one.
			$result = ( new Validator() )->validate( json_decode( json_encode( $sighting->value, JSON_THROW_ON_ERROR ) ), $schema );
			$error  = $result->error();
			self::assertTrue( $result->isValid(), null === $error ? '' : $fact . ': ' . json_encode( ( new ErrorFormatter() )->format( $error ) ) );
			foreach ( $sighting->value as $field => $value ) {
				// A date may be absent beside its flag; everything else that is null must say why.
				if ( null === $value && ! in_array( "{$fact}.{$field}", array( 'privacy_page.changed', 'records.oldest_order' ), true ) ) {
					self::assertArrayHasKey( $field, $sighting->reasons, "{$fact}.{$field} is null without a reason." );
				}
			}
		}
		foreach ( $sighting->reasons as $path => $reason ) {
			self::assertMatchesRegularExpression( '/^[a-z0-9_]+$/', $reason );
			$value = $sighting->value;
			foreach ( '' === $path ? array() : explode( '.', (string) $path ) as $step ) {
				self::assertTrue( is_array( $value ) && array_key_exists( $step, $value ), "{$fact}: a reason for {$path}, which is not there." );
				$value = $value[ $step ];
			}
			self::assertNull( $value, "{$fact}: a reason for {$path}, which was seen." );
		}
	}
}
