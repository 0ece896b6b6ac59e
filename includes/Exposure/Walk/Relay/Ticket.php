<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Relay;

use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Record;

/**
 * A question on its way out and back: whoever asks it for us brings it back beside the answer, unread and unchanged. So nothing of it,
 * and none of the customers' values in it, is stored here meanwhile. Pure.
 */
final class Ticket {
	/** @param string $secret Of the walk. */
	public static function seal( PlannedRequest $request, string $secret ): string {
		$text = base64_encode(
			(string) json_encode(
				array(
					$request->surface,
					$request->path,
					$request->method,
					$request->asker,
					$request->group,
					array_map( static fn ( Record $record ): array => array( $record->kind, $record->id, $record->relation ), $request->about ),
					$request->sent,
				),
				JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE
			)
		);
		return $text . '.' . self::mark( $text, $secret );
	}

	/** @return PlannedRequest|null Null: not one of ours, or of another walk. */
	public static function open( string $ticket, string $secret ): ?PlannedRequest {
		[ $text, $mark ] = array( ...explode( '.', $ticket, 2 ), '' );
		if ( '' === $secret || ! hash_equals( self::mark( $text, $secret ), $mark ) ) {
			return null;
		}
		$read = json_decode( (string) base64_decode( $text, true ), true );
		if ( ! is_array( $read ) || 7 !== count( $read ) ) {
			return null;
		}
		[ $surface, $path, $method, $asker, $group, $about, $sent ] = array_values( $read );
		$text    = static fn ( mixed $value ): string => is_string( $value ) ? $value : '';
		$records = array();
		foreach ( is_array( $about ) ? $about : array() as $record ) {
			$record    = is_array( $record ) ? array_values( $record ) : array();
			$records[] = new Record( $text( $record[0] ?? '' ), $text( $record[1] ?? '' ), $text( $record[2] ?? '' ) );
		}
		$values = array();
		foreach ( is_array( $sent ) ? $sent : array() as $name => $value ) {
			$values[ (string) $name ] = $text( $value );
		}
		return new PlannedRequest( $text( $surface ), $text( $path ), 'HEAD' === $method ? 'HEAD' : 'GET', Asker::VISITOR_WITH_NONCE === $asker ? Asker::VISITOR_WITH_NONCE : Asker::VISITOR, $text( $group ), $records, $values );
	}

	private static function mark( string $text, string $secret ): string {
		return substr( hash_hmac( 'sha256', "ticket {$text}", $secret ), 0, 32 );
	}
}
