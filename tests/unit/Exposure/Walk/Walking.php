<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Walk;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Exposure\Match\Hit;
use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\Origin;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Plan\Surface;
use StorePosture\Exposure\Walk\Gather;
use StorePosture\Exposure\Walk\KnownSurface;

/**
 * Surfaces, requests and readings as tests of walks want them.
 */
final class Walking {
	public static function surface( string $name, string $held_back = '', string $group = Group::ANONYMOUS ): Surface {
		return new Surface( "rest GET {$name}", 'rest', $name, 'GET', new Origin( 'leaky', 'wp-content/plugins/leaky/leaky.php', 12 ), 'returns_true', $group, array(), $held_back );
	}

	/** As the plan has it, with what it came to before. */
	public static function known( string $name, ?KnownSurface $before = null, int $walk = 1 ): KnownSurface {
		return Gather::known( self::surface( $name ), $before, $walk );
	}

	/**
	 * @param Asker::*              $asker
	 * @param list<Record>          $about
	 * @param array<string, string> $sent
	 */
	public static function request( string $name, string $path, string $asker = Asker::VISITOR, array $about = array(), array $sent = array() ): PlannedRequest {
		return new PlannedRequest( "rest GET {$name}", $path, 'GET', $asker, Group::ANONYMOUS, $about, $sent );
	}

	/**
	 * @param Reading::*   $class
	 * @param list<string> $people Whose e-mail it held.
	 */
	public static function reading( PlannedRequest $request, string $class, array $people = array(), string $reason = '' ): Reading {
		$hits = array();
		foreach ( $people as $person ) {
			$hits[] = new Hit( Reading::LIKELY === $class ? Hit::LIKELY : Hit::PROVEN, Kind::EMAIL, $person, 'body', 'a***@e***.test' );
		}
		return new Reading( $request->id, $class, $hits, $reason );
	}
}
